import { counted, countedMeasures, listParts, measures, tenseOf, upperFirst, type Counted, type Part } from '@/lib/charts/words'
import { toHref } from '@/lib/measures/address'
import { numberWord } from '@/lib/measures/words'
import { formatDayLong } from '@/lib/dates'
import { BITING, shortOf, type Body, type State } from '@/lib/measures/vocab'

/** How many measures a body has in a state; each measure counts once. */
export interface BodyState {
  readonly body: Body
  readonly state: State
  readonly count: number
}

/** What stands on paper without biting. */
const IDLE = ['licensed', 'suspended'] as const satisfies readonly State[]

/** The three that sanction Belarus; Belarus itself answers them. */
export const SENDERS = ['EU', 'US', 'UK'] as const satisfies readonly Body[]


/** Measures of some bodies in some states, as `countMatrix` counts them. */
export function countIn(rows: readonly BodyState[], bodies: readonly Body[], states: readonly State[]): number {
  return rows.filter(row => bodies.includes(row.body) && states.includes(row.state)).reduce((sum, row) => sum + row.count, 0)
}

/**
 * The headline of the overview: how many measures bite on a day, whose they are, and how many of them are eased.
 * It says nothing that the counts do not: no cause, no "since".
 */
export function headlineOf(rows: readonly BodyState[], day: string, today: string): Part[] {
  const tense = tenseOf(day, today)
  const on = formatDayLong(day)
  const total = countIn(rows, SENDERS, BITING)
  if (total === 0) {
    const none = 'No sanctions measure of the EU, the US or the UK against Belarus'
    // Of a day long past the record knows what it holds, not what there was.
    return [{ past: `${none} is on record for ${on}.`, present: `${none} is in force.`, future: `By the law known today, no sanctions measure of the EU, the US or the UK against Belarus will be in force on ${on}.` }[tense]]
  }
  const start = { past: `On ${on} Belarus faced `, present: 'Belarus faces ', future: `By the law known today, Belarus will on ${on} face ` }[tense]
  const whole: Counted = { text: numberWord(total), filter: { body: [...SENDERS], state: [...BITING] }, body: null }
  const shares = SENDERS.map(body => ({ body, count: countIn(rows, [body], BITING) })).filter(share => share.count > 0)
  const only = shares.length === 1 ? shares[0] : undefined
  const imposed: Part[] = only
    ? [` sanctions measure${total === 1 ? '' : 's'}, ${total === 1 ? '' : total === 2 ? 'both ' : 'all '}by ${shortOf(only.body)}.`]
    : [' sanctions measures: ', ...listParts(shares.map(({ body, count }) => [{ text: numberWord(count), filter: { body: [body], state: [...BITING] }, body }, ` by ${shortOf(body)}`])), '.']
  return [start, only ? { ...whole, filter: { body: [only.body], state: [...BITING] }, body: only.body } : whole, ...imposed, ...easedOf(rows, total, tense)]
}

function easedOf(rows: readonly BodyState[], total: number, tense: 'past' | 'present' | 'future'): Part[] {
  const eased = countIn(rows, SENDERS, ['eased'])
  const [is, are] = { past: ['was', 'were'], present: ['is', 'are'], future: ['will be', 'will be'] }[tense] as [string, string]
  if (total === 1) return eased === 1 ? [` It ${is} eased.`] : []
  if (eased === 0) return [total === 2 ? ` Neither ${is} eased.` : ` None of them ${is} eased.`]
  const shares = SENDERS.map(body => ({ body, count: countIn(rows, [body], ['eased']) })).filter(share => share.count > 0).sort((a, b) => b.count - a.count)
  const figure = (count: number, bodies: readonly Body[]): Counted => ({ text: numberWord(count), filter: { body: [...bodies], state: ['eased'] }, body: bodies.length === 1 ? (bodies[0] ?? null) : null })
  const verb = eased === 1 ? is : are
  if (shares.length === 1 && shares[0]) return [' Of these, ', figure(eased, [shares[0].body]), ` ${verb} eased, ${eased === 1 ? '' : eased === 2 ? 'both ' : 'all '}by ${shortOf(shares[0].body)}.`]
  return [' Of these, ', figure(eased, SENDERS), ` ${verb} eased: `, ...listParts(shares.map(({ body, count }) => [figure(count, [body]), ` by ${shortOf(body)}`])), '.']
}

/**
 * What stands below the headline: the counter-measures of Belarus, and what stands on paper without biting.
 * @param since year of the first measure known by that day; null where there is none, and no figure either
 */
export function deckOf(rows: readonly BodyState[], day: string, today: string, since: string | null): Part[] {
  const tense = tenseOf(day, today)
  if (since === null && tense === 'past') return ['No counter-measure of Minsk is on record by then either; where the record begins and what it leaves out stands under ', { text: 'known gaps', href: `${toHref('/method', { asOf: day })}#gaps`, body: null }, '.']
  const answers = countIn(rows, ['BY'], BITING)
  const idle = countIn(rows, SENDERS, IDLE)
  const [has, responds, one, many] = { past: ['had', 'answered', 'stood', 'stood'], present: ['has', 'answers', 'stands', 'stand'], future: ['will have', 'will answer', 'will stand', 'will stand'] }[tense] as [string, string, string, string]
  return [
    ...(answers === 0 ? [`Minsk ${has} no counter-measure in force.`] : [`Minsk ${responds} with `, ...countedMeasures(answers, { body: ['BY'], state: [...BITING] }, 'BY', 'counter-measure'), ' of its own.']),
    ...(idle === 0 ? [] : [idle === 1 ? ' ' : ' Another ', counted(idle, idle === 1 ? 'One' : numberWord(idle), { body: [...SENDERS], state: [...IDLE] }, null), `${idle === 1 ? ' more' : ''} ${idle === 1 ? one : many} without biting, licensed in full or suspended.`]),
    ...(since === null ? [] : [` Each figure opens the measures it counts, on any date since ${since}.`]),
  ]
}

/** One line for search engines and shared links. */
export function descriptionOf(rows: readonly BodyState[], day: string, today: string): string {
  const total = countIn(rows, SENDERS, BITING)
  const on = formatDayLong(day)
  const when = day === today ? 'in force' : total === 0 && day < today ? `on record for ${on}` : `in force on ${on}`
  return `${upperFirst(measures(total))} of the EU, the US ${total === 0 ? 'or' : 'and'} the UK against Belarus ${when}, with ${measures(countIn(rows, ['BY'], BITING), 'counter-measure')} of Belarus: who forbids what, since when, by which act.`
}

