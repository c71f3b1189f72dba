import { AnyDate, Follows, Live } from '@/components/any-date/any-date'
import { DateStrip } from '@/components/any-date/strip'
import { Answers } from '@/components/charts/answers'
import { CountTable } from '@/components/charts/count-table'
import { QuartersChart, StepsChart } from '@/components/charts/drawn'
import { ChartFigure } from '@/components/charts/figure'
import { StackKey } from '@/components/charts/stack-key'
import { ChartFiles } from '@/components/overview/chart-files'
import { Hero } from '@/components/overview/hero'
import { LatestChanges, Renewals } from '@/components/overview/lists'
import { MatrixSection } from '@/components/overview/matrix-section'
import { Section } from '@/components/overview/section'
import { answersOf, findAnswers } from '@/lib/charts/answers'
import { countIn, deckOf, headlineOf } from '@/lib/charts/headline'
import { stepsDrawing } from '@/lib/charts/in-force'
import { quartersDrawing } from '@/lib/charts/new-measures'
import { findQuarters, quartersOf, quartersToDraw } from '@/lib/charts/quarters'
import { findSteps, stepsOf } from '@/lib/charts/steps'
import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { BITING } from '@/lib/measures/vocab'
import type { OverviewData } from '@/lib/overview/data'
import type { StripData } from '@/lib/periods/data'

interface OverviewProps {
  readonly data: OverviewData
  readonly strip: StripData
  readonly day: string
  readonly today: string
  /** The day as the address has it; none where it is today's page. */
  readonly asOf: string | undefined
}

/** The overview of one day: headline, slider, matrix, course, response, what comes next. The first three move with the slider. */
export function Overview({ data, strip, day, today, asOf }: OverviewProps) {
  const { counts, turns, starts, triggers } = data
  const answers = answersOf(data.answers, triggers, day)
  const steps = stepsOf(turns, day)
  const course = findSteps(turns, triggers, day, today)
  const response = findAnswers(answers, day, today)
  return (
    <AnyDate page="overview" path="/" keep="" day={day} today={today} a="EU" b="UK">
      <Live part="head"><Hero headline={headlineOf(counts.bodies, day, today)} deck={deckOf(counts.bodies, day, today, steps === null ? null : steps.from.slice(0, 4))} asOf={asOf} /></Live>
      <div className="ad-scope">
        <DateStrip strip={strip} day={day} today={today} path="/" keep="" withField />
        <Live part="matrix"><MatrixSection counts={counts} day={day} today={today} asOf={asOf} /></Live>
      </div>
      <Follows>
        <Section id="steps" title="Measures in force" asOf={asOf} finding={course} files={steps && <ChartFiles id="in-force" finding={course} asOf={asOf} today={today} />} note={steps && 'In force or eased in part; measures that are fully licensed, suspended or ended are left out. Vertical lines: first day of each trigger.'}>
          {steps && (
            <ChartFigure
              kind="steps" id="drawing-in-force"
              drawing={<StepsChart {...stepsDrawing(steps, { eased: Object.fromEntries(steps.ends.map(({ body }) => [body, countIn(counts.bodies, [body], ['eased'])])), triggers, answered: answers.map(row => row.trigger.id) }, { filter: asOf === undefined ? {} : { asOf }, day, today })} />}
              table={<CountTable caption="Measures in force at the end of each year" head="End of" rows={steps.rows.map(row => ({ label: row.label, counts: row.counts, filter: { state: [...BITING], ...(row.day === today ? {} : { asOf: row.day }) } }))} />}
            />
          )}
        </Section>
        <Starts starts={starts} day={day} today={today} asOf={asOf} />
        <div className="two">
          <div>
            <Section id="speed" title="How fast each answered" asOf={asOf} finding={response} files={answers.length > 0 && <ChartFiles id="response" finding={response} asOf={asOf} today={today} />} note={answers.length === 0 ? undefined : 'Days from the first day of the trigger to the first measure that answers it, announced or in effect. Triggers answered within 200 days by more than one state.'}>
              {answers.length > 0 && <div id="drawing-response"><Answers rows={answers} asOf={asOf} past={day < today} /></div>}
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
      </Follows>
    </AnyDate>
  )
}

function Starts({ starts, day, today, asOf }: { starts: OverviewData['starts'], day: string, today: string, asOf: string | undefined }) {
  const quarters = quartersOf(starts, day)
  const drawn = quartersToDraw(quarters, day)
  const rows = quarters.filter(quarter => quarter.total > 0)
  const finding = findQuarters(quarters, day, today)
  return (
    <Section id="quarters" title="New measures per quarter" asOf={asOf} finding={finding} files={drawn.length > 0 && <ChartFiles id="new-measures" finding={finding} asOf={asOf} today={today} />} note={quarters.length === 0 ? undefined : 'By the day they took effect, or were announced where that day is unknown. Those that have ended since are counted too. The table has every quarter with a new measure.'}>
      {drawn.length > 0 && (
        <ChartFigure
          kind="quarters" id="drawing-new-measures"
          drawing={(
            <>
              <StackKey bars={drawn.length} />
              <QuartersChart {...quartersDrawing(drawn)} />
            </>
          )}
          table={<CountTable caption="New measures per quarter" head="Quarter" rows={rows.map(quarter => ({ label: quarter.label, counts: quarter, filter: { from: quarter.from, to: quarter.to, ...(asOf === undefined ? {} : { asOf }) } }))} />}
        />
      )}
    </Section>
  )
}
