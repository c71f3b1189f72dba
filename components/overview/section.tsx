interface SectionProps {
  readonly id: string
  readonly title: string
  /** What the section shows, in one computed sentence. */
  readonly finding?: string
  readonly tools?: readonly { readonly label: string, readonly href: string }[]
  readonly note?: React.ReactNode
  readonly children?: React.ReactNode
}

/** A section of the overview: heading, finding, content, note. */
export function Section({ id, title, finding, tools = [], note, children }: SectionProps) {
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="sec-head">
        <h2 id={id}>{title}</h2>
        {tools.length > 0 && <p className="tools">{tools.map(tool => <a key={tool.href} href={tool.href}>{tool.label}</a>)}</p>}
      </div>
      {finding !== undefined && <p className="find">{finding}</p>}
      {children}
      {note !== undefined && <p className="note">{note}</p>}
    </section>
  )
}
