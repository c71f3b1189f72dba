import { AnyDate, Follows, Live } from '@/components/any-date/any-date'
import { DateStrip } from '@/components/any-date/strip'
import { ComparedHead, ComparedMatrix } from '@/components/compare/compared-parts'
import { CounterTable } from '@/components/compare/counter-table'
import { GapTable, Place } from '@/components/compare/gap-table'
import { WhenForm } from '@/components/compare/when-form'
import { Section } from '@/components/overview/section'
import { compareHref, onDay } from '@/lib/compare/address'
import { compare } from '@/lib/compare/compared'
import type { ComparisonData } from '@/lib/compare/data'
import type { Gap, Sender } from '@/lib/compare/gaps'
import type { Asked } from '@/lib/compare/query'
import { findGaps } from '@/lib/compare/words'
import { formatDay, formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { BITING, BODIES } from '@/lib/measures/vocab'
import type { StripData } from '@/lib/periods/data'

interface ComparisonProps {
  readonly data: ComparisonData
  readonly strip: StripData
  readonly asked: Asked
  readonly day: string
  readonly today: string
}

/** Two bodies on one day: how much each has, who bans what, what one lacks, and how Belarus answers. */
export function Comparison({ data, strip, asked, day, today }: ComparisonProps) {
  const { a, b, asOf } = asked
  const compared = compare(data.facts, data.holdings, { a, b, day, today, asOf })
  const { gaps, matrix } = compared
  const keep = compareHref(a, b, undefined).split('?')[1] ?? ''
  const on = day === today ? '' : ` on ${formatDay(day)}`
  const answered = matrix.totals.find(cell => cell.body === 'BY')?.biting
  return (
    <AnyDate page="compare" path="/compare" keep={keep} day={day} today={today} a={a} b={b}>
      <Live part="head"><ComparedHead compared={compared} /></Live>
      <div className="ad-scope">
        <div className="when-bar">
          <WhenForm asked={asked} day={day} />
          <nav className="jump" aria-label="On this page"><a href="#gaps">{a} has, {b} lacks</a>{gaps.apart.length > 0 && <a href="#apart">Not comparable</a>}<a href="#answers">Belarus’s answers</a></nav>
        </div>
        <DateStrip strip={strip} day={day} today={today} path="/compare" keep={keep} bodies={[a, b]} withField={false} />
        <Section
          id="matrix" title="Who bans what" tools={[{ label: 'Open in the register', href: toHref('/measures', onDay({ state: [...BITING] }, asOf)) }, { label: 'CSV', href: toHref('/measures.csv', onDay({}, asOf)) }]}
          note={<>The bold number counts what is in force, whole or eased; “of” how many are on record by that day, ended ones too. The date says since when there has been something in force without a break, the mark the strongest state. <span className="wide">One stroke is one measure in force. </span>A measure of two types or sectors stands in both rows.</>}
        >
          <div className="fold">
            <label className="tog"><input type="checkbox" name="sectors" className="fold-c" /> <span className="wide">Types only</span><span className="narrow">Show sectors</span></label>
            <Live part="matrix"><ComparedMatrix compared={compared} /></Live>
          </div>
        </Section>
      </div>
      <Follows>
        <div className="two cmp2">
          <div>
            <Section
              id="gaps" title={`${a} has, ${b} lacks`} finding={findGaps(compared)}
              tools={[{ label: 'CSV', href: compareHref(a, b, asOf, '/compare/gaps.csv') }, { label: `${b} has, ${a} lacks`, href: `${compareHref(b, a, asOf)}#gaps` }]}
              note={gaps.gaps.length + gaps.closed.length === 0 ? undefined : 'A type, or a sector of a type of trade, counts as matched while the other body has at least one measure of it in force, as the records file it; how far each reaches is not weighed. Days count from the first on which one had it and the other did not.'}
            >
              {gaps.gaps.length + gaps.closed.length > 0 && <GapTable gaps={gaps.gaps} closed={gaps.closed} a={a} b={b} day={day} caption={`What ${NAMES[a]} has in force and ${NAMES[b]} lacks, law of ${formatDayLong(day)}`} asOf={asOf} />}
            </Section>
          </div>
          <div>
            {gaps.apart.length > 0 && <Section id="apart" title="Not comparable" finding={`What ${NAMES[a]} ${day < today ? 'had' : 'has'} and ${NAMES[b]} ${day < today ? 'lacked' : 'lacks'}${on} without its being a gap, and why.`}><Apart gaps={gaps.apart} asOf={asOf} a={a} /></Section>}
            <Section id="answers" title="Belarus’s answers" finding={answered ? undefined : `No counter-measure of Belarus is in force${on}.`} tools={answered ? [{ label: 'CSV', href: toHref('/measures.csv', onDay({ body: ['BY'], state: [...BITING] }, asOf)) }] : []} note={answered ? 'In force, by type. One that answers two events, or is of two types, is counted in both.' : undefined}>
              {answered && <CounterTable rows={data.counters} asOf={asOf} caption={`Counter-measures of Belarus in force on ${formatDayLong(day)}, by type`} />}
            </Section>
          </div>
        </div>
      </Follows>
    </AnyDate>
  )
}

/** Reasons once, each with what it holds for. */
function Apart({ gaps, asOf, a }: { gaps: readonly Gap[], asOf: string | undefined, a: Sender }) {
  const reasons = [...new Set(gaps.map(gap => gap.apart ?? ''))]
  return (
    <table className="t apart">
      <caption className="vh">What {NAMES[a]} has that cannot be compared, and why</caption>
      <thead className="vh"><tr><th scope="col">Type and sector</th><th scope="col">Since</th></tr></thead>
      {reasons.map(reason => {
        const own = gaps.filter(gap => gap.apart === reason)
        return (
          <tbody key={reason}>
            <tr className="why"><th scope="rowgroup" colSpan={2}>{reason}</th></tr>
            {own.map(gap => <tr key={gap.key} id={`apart-${gap.key}`}><th scope="row"><Place gap={gap} asOf={asOf} /></th><td className="dt">{formatDay(gap.since)}</td></tr>)}
          </tbody>
        )
      })}
    </table>
  )
}

const NAMES = Object.fromEntries(BODIES.map(body => [body.id, body.short])) as Readonly<Record<Sender, string>>
