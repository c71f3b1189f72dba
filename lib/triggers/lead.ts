import { SENDERS } from '@/lib/charts/headline'
import { listParts, listWords, upperFirst, type Counted, type Part } from '@/lib/charts/words'
import { formatDayLong, type Precision } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/address'
import { BITING, shortOf, type Body } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'
import { RESPONSE_KINDS, type ResponseKind } from '@/lib/triggers/kinds'
import type { Response } from '@/lib/triggers/responses'

/** What a page of a trigger says first, worked out from the data of the day: who answered first and how soon, with how much, and what of it still bites. */

/** How a body answered, as `countAnswers` has it. */
export interface AnswerStand { readonly body: Body, readonly count: number, readonly biting: number, readonly older: number }

interface LeadInput {
  readonly trigger: { readonly id: string, readonly started_on: string, readonly started_on_precision: Precision }
  readonly responses: readonly Response[]
  readonly answers: readonly AnswerStand[]
  /** Number of reliefs that answer it. */
  readonly reliefs: number
  readonly day: string
  readonly today: string
}

const figures = (count: number) => (count > 12 ? count.toLocaleString('en-GB') : numberWord(count))
const daysText = (days: number) => `${figures(days)} day${days === 1 ? '' : 's'}`

/** The lead in parts; each figure opens what it counts. */
export function leadOf(input: LeadInput): Part[] {
  const { answers, reliefs, day, today } = input
  const past = day < today
  const total = answers.reduce((sum, answer) => sum + answer.count, 0)
  if (total === 0 && reliefs === 0) return [`No measure that answers it ${past ? `was on record on ${formatDayLong(day)}` : 'is on record'}.`]
  if (total === 0) return [`It was answered with relief, not with measures: `, { text: figures(reliefs), href: '#reliefs', body: null }, ` relief${reliefs === 1 ? '' : 's'} ${reliefs === 1 ? (past ? 'was' : 'is') : past ? 'were' : 'are'} on record${past ? ` by ${formatDayLong(day)}` : ''}.`]
  return joinSentences([speedOf(input), countsOf(input), counterOf(input)])
}

function joinSentences(sentences: readonly (readonly Part[])[]): Part[] {
  return sentences.filter(parts => parts.length > 0).flatMap((parts, index) => (index === 0 ? [...parts] : [' ', ...parts]))
}

interface Entry { readonly bodies: readonly Body[], readonly days: number, readonly id: string | null }

/** Bodies by the days that their first measure of a kind took, quickest first; those of one day together. */
function ranksOf(responses: readonly Response[], bodies: readonly Body[], kind: ResponseKind = 'measure'): Entry[] {
  const known = responses.filter(one => one.kind === kind && one.days !== null && bodies.includes(one.body)).sort((a, b) => (a.days ?? 0) - (b.days ?? 0))
  return [...new Set(known.map(one => one.days ?? 0))].map(days => {
    const own = known.filter(one => one.days === days)
    return { days, bodies: own.map(one => one.body), id: own.length === 1 ? (own[0]?.first?.id ?? null) : null }
  })
}

/** "after ten days", the days leading to the measure, or to the answers where several bodies acted on one day. */
function afterParts({ days, bodies, id }: Entry, clock: Filter): Part[] {
  const [only] = bodies
  const link = { href: id === null ? '#answers' : toHref(`/measures/${id}`, clock), body: bodies.length === 1 ? (only ?? null) : null }
  return days === 0 ? ['on ', { text: 'the same day', ...link }] : ['after ', { text: daysText(days), ...link }]
}

/** Who answered first, and how long the others took. */
function speedOf({ trigger, responses, day, today }: LeadInput): Part[] {
  const clock: Filter = day === today ? {} : { asOf: day }
  const past = day < today
  const firsts = responses.filter(one => one.kind === 'measure' && (SENDERS as readonly Body[]).includes(one.body))
  const ranks = ranksOf(responses, SENDERS)
  const rest = restOf(firsts, past)
  const [quick, ...later] = ranks
  if (quick === undefined) {
    const dated = firsts.filter(one => one.standing === 'undated' && one.first !== null).sort((a, b) => ((a.first?.on ?? '') < (b.first?.on ?? '') ? -1 : 1))[0]
    if (!dated?.first) return []
    const why = trigger.started_on_precision !== null ? 'the event is not dated to the day' : 'that measure is not dated to the day'
    const { on, precision, id } = dated.first
    return [`${upperFirst(shortOf(dated.body))} answered first, ${precision === 'month' || precision === 'year' ? 'in' : precision === 'week' ? '' : 'on'} `.replace('  ', ' '), { text: formatDayLong(on, precision), href: toHref(`/measures/${id}`, clock), body: dated.body }, `; ${why}, so that no days are counted.`]
  }
  const names = upperFirst(listWords(quick.bodies.map(shortOf), 'and'))
  const alone = later.length === 0
  const head: Part[] = [`${names} ${alone ? (quick.bodies.length > 1 ? `${quick.bodies.length === 2 ? 'both' : 'all'} answered` : 'answered') : `answered first,${quick.bodies.length > 1 ? ` ${quick.bodies.length === 2 ? 'both' : 'all'}` : ''}`} `, ...afterParts(quick, clock)]
  const tail: Part[] = alone ? [] : ['; ', ...listParts(later.map((entry, index): Part[] => [`${listWords(entry.bodies.map(shortOf), 'and')} ${index === 0 ? 'followed ' : ''}`, ...afterParts(entry, clock)]))]
  return [...head, ...tail, ...(rest === '' ? [] : [`; ${rest}`]), '.']
}

/** The senders without a first measure of their own, in words. */
function restOf(firsts: readonly Response[], past: boolean): string {
  const named = (standing: Response['standing']) => firsts.filter(one => one.standing === standing).map(one => shortOf(one.body))
  const [none, bound, kept] = [named('none'), named('bound'), named('kept')]
  return [
    ...(bound.length === 0 ? [] : [`${listWords(bound, 'and')} was bound by EU acts`]),
    ...(kept.length === 0 ? [] : [`${listWords(kept, 'and')} kept older measures for it`]),
    ...(none.length === 0 ? [] : [`${listWords(none, 'and')} ${past ? 'had not by then' : none.length === 1 ? 'has no measure on record' : 'have no measure on record'}`]),
  ].join(', ')
}

/** How many measures of the senders answer it, whose, and what of them still bites. */
function countsOf({ trigger, answers, day, today }: LeadInput): Part[] {
  const past = day < today
  const own = SENDERS.flatMap(body => answers.find(answer => answer.body === body && answer.count > 0) ?? [])
  const total = own.reduce((sum, answer) => sum + answer.count, 0)
  if (total === 0) return []
  const biting = own.reduce((sum, answer) => sum + answer.biting, 0)
  const older = own.reduce((sum, answer) => sum + answer.older, 0)
  const bodies = own.map(answer => answer.body)
  const only = bodies.length === 1 ? (bodies[0] ?? null) : null
  const figure = (text: string, filter: Filter, body: Body | null): Counted => ({ text, filter: { trigger: [trigger.id], ...filter }, body })
  const whole = figure(upperFirst(figures(total)), { body: bodies }, only)
  const [is, are] = past ? ['was', 'were'] : ['is', 'are']
  const when = past ? ` on ${formatDayLong(day)}` : ''
  const state: Part[] = total === 1
    ? [biting === 1 ? `; it ${is} in force${when}` : `; it ${is} not in force${when}`]
    : biting === 0 ? [`; none of them ${is} in force${when}`]
      : biting === total ? [`; ${total === 2 ? 'both' : 'all of them'} ${are} in force${when}`]
        : ['; ', figure(figures(biting), { body: bodies, state: [...BITING] }, only), ` of them ${biting === 1 ? is : are} in force${when}`]
  const shares: Part[] = only !== null
    ? [total === 1 ? `, by ${shortOf(only)}` : `, ${total === 2 ? 'both' : 'all'} by ${shortOf(only)}`]
    : [': ', ...listParts(own.map((answer): Part[] => [figure(figures(answer.count), { body: [answer.body] }, answer.body), ` by ${shortOf(answer.body)}`]))]
  const kept: Part[] = older === 0 ? [] : [', ', { text: older === total ? 'all' : figures(older), href: '#kept', body: null }, ' of them older and kept for it']
  return [whole, ` measure${total === 1 ? '' : 's'} ${past ? 'answered' : total === 1 ? 'answers' : 'answer'} it`, ...shares, ...kept, ...state, '.']
}

/** What Belarus did in its turn. */
function counterOf({ trigger, answers, responses, day, today }: LeadInput): Part[] {
  const clock: Filter = day === today ? {} : { asOf: day }
  const past = day < today
  const own = answers.find(answer => answer.body === 'BY')
  if (own === undefined || own.count === 0) return []
  const figure = (count: number, filter: Filter): Counted => ({ text: figures(count), filter: { trigger: [trigger.id], body: ['BY'], ...filter }, body: 'BY' })
  const [rank] = ranksOf(responses, ['BY'])
  const first: Part[] = rank === undefined ? [] : [own.count === 1 ? ' ' : ', the first ', ...afterParts(rank, clock)]
  const state: Part[] = own.count === 1
    ? [`; it ${past ? 'was' : 'is'} ${own.biting === 1 ? '' : 'not '}in force`]
    : own.biting === 0 ? [`; none ${past ? 'was' : 'is'} in force`] : own.biting === own.count ? [`; ${own.count === 2 ? 'both' : 'all'} ${past ? 'were' : 'are'} in force`] : ['; ', figure(own.biting, { state: [...BITING] }), ` ${past ? (own.biting === 1 ? 'was' : 'were') : own.biting === 1 ? 'is' : 'are'} in force`]
  return ['Belarus took ', figure(own.count, {}), ` measure${own.count === 1 ? '' : 's'} of its own`, ...first, ...state, '.']
}

/** The finding of the section on speed: when the first listings and the first sectoral measures of the senders came. Empty where there is no day to tell. */
export function findResponses(responses: readonly Response[], day: string, today: string): Part[] {
  const clock: Filter = day === today ? {} : { asOf: day }
  const clauses = RESPONSE_KINDS.filter(kind => kind.id !== 'measure').map(({ id, noun }) => {
    const ranks = ranksOf(responses, SENDERS, id)
    const count = ranks.reduce((sum, rank) => sum + rank.bodies.length, 0)
    if (count === 0) return { found: false, parts: [`none of the three ${day < today ? 'had a' : 'has a'} ${noun} dated to the day`] as Part[] }
    const parts: Part[] = [`the first ${noun}${count === 1 ? '' : 's'} came from `, ...listParts(ranks.map((rank): Part[] => [`${listWords(rank.bodies.map(shortOf), 'and')} `, ...afterParts(rank, clock)]))]
    return { found: true, parts }
  })
  if (!clauses.some(clause => clause.found)) return []
  const parts = clauses.flatMap((clause, index): Part[] => (index === 0 ? clause.parts : ['; ', ...clause.parts]))
  const [head] = parts
  return [typeof head === 'string' ? upperFirst(head) : head ?? '', ...parts.slice(1), '.']
}
