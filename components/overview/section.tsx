import { Sentence } from '@/components/charts/sentence'
import type { Part } from '@/lib/charts/words'

interface SectionProps {
  readonly id: string
  readonly title: string
  /** What the section shows, in one computed sentence: plain text, or parts with figures. */
  readonly finding?: string | readonly Part[] | undefined
  /** The day of the page, for the figures of the finding; none where it is today's. */
  readonly asOf?: string | undefined
  readonly tools?: readonly { readonly label: string, readonly href: string }[]
  /** The files of its chart, beside the heading. */
  readonly files?: React.ReactNode
  readonly note?: React.ReactNode
  readonly children?: React.ReactNode
}

/** A section of the overview: heading, finding, content, note. */
export function Section({ id, title, finding, asOf, tools = [], files, note, children }: SectionProps) {
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="sec-head">
        <h2 id={id}>{title}</h2>
        {files}
        {tools.length > 0 && <p className="tools">{tools.map(tool => <a key={tool.href} href={tool.href}>{tool.label}</a>)}</p>}
      </div>
      {finding !== undefined && <p className="find"><Sentence parts={typeof finding === 'string' ? [finding] : finding} asOf={asOf} /></p>}
      {children}
      {note !== undefined && <p className="note">{note}</p>}
    </section>
  )
}
