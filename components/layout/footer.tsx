import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { BODIES } from '@/lib/measures/vocab'
import { listWords } from '@/lib/measures/filter'

interface FooterProps {
  readonly counts: { readonly measures: number, readonly reliefs: number, readonly instruments: number }
  /** Day of the latest event of law on record. */
  readonly lastLawEvent: string | null
  /** Day on which a record was last changed here. */
  readonly lastEdit: string | null
  /** The day of the page, which its links keep; none where it is today's. */
  readonly asOf: string | undefined
}

export function Footer({ counts, lastLawEvent, lastEdit, asOf }: FooterProps) {
  const to = (path: string, part = '') => toHref(path, { asOf }) + part
  const followed = [...BODIES].sort((a, b) => (a.followed_until < b.followed_until ? 1 : -1)).map(body => `${formatDay(body.followed_until)} for ${body.short}`)
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="lead"><b>Belarus Sanctions Tracker</b> counts prohibitions, not names: every measure of the EU, the US and the UK against Belarus and every counter-measure, with the act behind it, the event it answers, each relief from it, and a source for each claim.</p>
        <nav aria-label="Records"><h2>Records</h2><a href={to('/measures')}>Measures</a><a href={to('/triggers')}>Triggers</a><a href={to('/bodies')}>Bodies</a><a href={to('/instruments')}>Legal acts</a><a href={to('/reliefs')}>Reliefs</a><a href={to('/charts')}>Charts</a></nav>
        <nav aria-label="About"><h2>About</h2><a href={to('/method')}>How we count</a><a href={to('/method', '#gaps')}>Known gaps</a><a href={to('/method', '#contradictions')}>Contradicting sources</a><a href={to('/data')}>Downloads and dictionary</a><a href={to('/data', '#licence')}>Licence</a></nav>
        <p className="small">
          Not legal advice: only the official journals are authentic. {counts.measures} measures, {counts.reliefs} reliefs and {counts.instruments} instruments on record. Followed to {listWords(followed, 'and')}.
          {lastLawEvent && ` Last event of law on record: ${formatDay(lastLawEvent)}.`}{lastEdit && ` Last edit: ${formatDay(lastEdit)}.`} Data under CC BY 4.0. No cookies for readers, no trackers, nothing loaded from elsewhere.
        </p>
      </div>
    </footer>
  )
}
