import { Answers } from '@/components/charts/answers'
import { CountTable } from '@/components/charts/count-table'
import { ChartFigure } from '@/components/charts/figure'
import { QuartersChart } from '@/components/charts/quarters-chart'
import { StepsChart } from '@/components/charts/steps-chart'
import { Hero } from '@/components/overview/hero'
import { LatestChanges, Renewals } from '@/components/overview/lists'
import { MatrixTable } from '@/components/overview/matrix-table'
import { Section } from '@/components/overview/section'
import { BodyMark } from '@/components/ui/body-code'
import { answersOf, findAnswers } from '@/lib/charts/answers'
import { countIn, deckOf, headlineOf } from '@/lib/charts/headline'
import { findMatrix, matrixOf } from '@/lib/charts/matrix'
import { findQuarters, peaksOf, quartersOf, quartersToDraw } from '@/lib/charts/quarters'
import { findSteps, marksOf, stepsOf } from '@/lib/charts/steps'
import { formatDayLong } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/filter'
import { BITING, BODIES } from '@/lib/measures/vocab'
import type { OverviewData } from '@/lib/overview/data'

interface OverviewProps {
  readonly data: OverviewData
  readonly day: string
  readonly today: string
  /** The day as the address has it; none where it is today's page. */
  readonly asOf: string | undefined
}

/** The overview of one day: headline, course, matrix, response, what comes next. */
export function Overview({ data, day, today, asOf }: OverviewProps) {
  const { counts, turns, starts, triggers } = data
  const answers = answersOf(data.answers, triggers, day)
  const steps = stepsOf(turns, day)
  const dated = (filter: Filter): Filter => (asOf === undefined ? filter : { ...filter, asOf })
  const biting = dated({ state: [...BITING] })
  return (
    <>
      <Hero headline={headlineOf(counts.bodies, day, today)} deck={deckOf(counts.bodies, day, today, steps === null ? null : steps.from.slice(0, 4))} asOf={asOf} />
      <Section id="steps" title="Measures in force" finding={findSteps(turns, triggers, day, today)} note={steps && 'In force or eased in part; measures that are fully licensed, suspended or ended are left out. Vertical lines: first day of each trigger.'}>
        {steps && (
          <ChartFigure
            kind="steps"
            drawing={(
              <StepsChart
                label={`Step lines of measures in force from ${steps.from.slice(0, 4)} to ${day === today ? 'today' : formatDayLong(day)}: ${steps.ends.map(end => `${end.body} ${end.count}`).join(', ')}. The table below has every year.`}
                from={steps.from} to={steps.to} max={steps.max} points={steps.points}
                ends={steps.ends.map(({ body, count }) => {
                  const eased = countIn(counts.bodies, [body], ['eased'])
                  return { body, count, hidden: eased === 0 ? null : `${eased} eased`, href: toHref('/measures', { body: [body], ...biting }) }
                })}
                marks={marksOf(triggers, answers.map(row => row.trigger.id), steps.from, steps.to).map(mark => ({ ...mark, href: toHref(`/triggers/${mark.id}`, dated({})) }))}
              />
            )}
            table={<CountTable caption="Measures in force at the end of each year" head="End of" rows={steps.rows.map(row => ({ label: row.label, counts: row.counts, filter: { state: [...BITING], ...(row.day === today ? {} : { asOf: row.day }) } }))} />}
          />
        )}
      </Section>
      <Starts starts={starts} day={day} today={today} asOf={asOf} />
      <Section
        id="matrix" title="What each body forbids" finding={findMatrix(counts.cells, day, today)}
        tools={[{ label: 'Open in the register', href: toHref('/measures', biting) }, { label: 'CSV', href: toHref('/measures.csv', biting) }]}
        note={<><span className="wide">One stroke is one measure. </span>A measure of two types stands in both rows. An empty cell is no measure in force, licensed, suspended or announced.</>}
      >
        <MatrixTable matrix={matrixOf(counts.cells, counts.bodies)} caption={`Measures in force on ${formatDayLong(day)} by body and type`} asOf={asOf} />
      </Section>
      <div className="two">
        <div>
          <Section id="speed" title="How fast each answered" finding={findAnswers(answers, day, today)} note={answers.length === 0 ? undefined : 'Days from the first day of the trigger to the first measure that answers it, announced or in effect. Triggers answered within 200 days by more than one state.'}>
            {answers.length > 0 && <Answers rows={answers} asOf={asOf} past={day < today} />}
          </Section>
        </div>
        <div>
          <Section id="renewals" title="Next renewals">
            {data.renewals === null || data.passed === null
              ? <p className="note">Terms are kept as they run today, so none is shown for {formatDayLong(day)}. <a href={`${toHref('/', {})}#renewals`}>Renewals from today</a></p>
              : <Renewals coming={data.renewals} passed={data.passed} day={day} asOf={asOf} />}
          </Section>
          <Section id="changes" title={day === today ? 'Latest changes of law' : `Latest changes by ${formatDayLong(day)}`}>
            <LatestChanges events={data.events} asOf={asOf} />
          </Section>
        </div>
      </div>
    </>
  )
}

/** More quarters than this make bars too narrow for a name in them, on the widest page. */
const THIN_FROM = 36

function Starts({ starts, day, today, asOf }: { starts: OverviewData['starts'], day: string, today: string, asOf: string | undefined }) {
  const quarters = quartersOf(starts, day)
  const drawn = quartersToDraw(quarters, day)
  const rows = quarters.filter(quarter => quarter.total > 0)
  return (
    <Section id="quarters" title="New measures per quarter" finding={findQuarters(quarters, day, today)} note={quarters.length === 0 ? undefined : 'By the day they took effect, or were announced where that day is unknown. Those that have ended since are counted too. The table has every quarter with a new measure.'}>
      {drawn.length > 0 && (
        <ChartFigure
          kind="quarters"
          drawing={(
            <>
              <p className={drawn.length > THIN_FROM ? 'stack-key always' : 'stack-key'}>{BODIES.map(body => <span key={body.id}><BodyMark body={body.id} />{body.id}</span>)}<span>from below</span></p>
              <QuartersChart label={`Bars of new measures per quarter from ${drawn[0]?.label ?? ''} to ${drawn.at(-1)?.label ?? ''}. The table below has every quarter.`} quarters={drawn} peaks={peaksOf(drawn)} />
            </>
          )}
          table={<CountTable caption="New measures per quarter" head="Quarter" rows={rows.map(quarter => ({ label: quarter.label, counts: quarter, filter: { from: quarter.from, to: quarter.to, ...(asOf === undefined ? {} : { asOf }) } }))} />}
        />
      )}
    </Section>
  )
}
