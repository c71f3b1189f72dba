import { Header } from '@/components/layout/header'
import type { Section } from '@/components/layout/navigation'
import { StateGlyphs } from '@/components/ui/state-mark'

interface PageProps {
  /** The section that the navigation marks; none on the overview and on error pages. */
  readonly section?: Section
  /** Class of the page's own styles: `p-register`. */
  readonly kind: string
  /** Address of this page, where it can be shown as of another day: the target of the date form in the header. */
  readonly path?: string
  /** The day whose law is shown. */
  readonly day: string
  readonly today: string
  /** Other parts of the query that the date form keeps. */
  readonly keep?: URLSearchParams
  /** Whether the page itself says its day and leads back to today. */
  readonly saysDay?: boolean
  readonly children: React.ReactNode
}

/** The frame of every page: header, date, main content. The footer belongs to the layout. */
export function Page({ section, kind, path, day, today, keep, saysDay, children }: PageProps) {
  return (
    <div className={day === today ? kind : `${kind} past`}>
      <StateGlyphs />
      <Header section={section} path={path} day={day} today={today} keep={keep} saysDay={saysDay} />
      <main id="main" className="wrap" tabIndex={-1}>{children}</main>
    </div>
  )
}
