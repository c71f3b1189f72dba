import { SENDERS } from '@/lib/charts/headline'
import { listParts, listWords, upperFirst, type Part } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/address'
import { shortOf, type Body } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'
import type { ResponseKind } from '@/lib/triggers/kinds'
import type { Response } from '@/lib/triggers/responses'

/** The main stories side by side: what sets them apart. */

export interface Compared { readonly id: string, readonly label: string, readonly responses: readonly Response[] }

interface Slowest { readonly label: string, readonly days: number, readonly body: Body | null, readonly href: string }

const figures = (count: number) => (count > 12 ? count.toLocaleString('en-GB') : numberWord(count))

/** The days after which the last of the three senders had a measure of a kind; null where one of them has none. */
function lastOf({ id, label, responses }: Compared, kind: ResponseKind, clock: Filter): Slowest | null {
  const own = responses.filter(one => one.kind === kind && (SENDERS as readonly Body[]).includes(one.body))
  const days = own.flatMap(one => one.days ?? [])
  if (days.length < SENDERS.length) return null
  const most = Math.max(...days)
  const last = own.filter(one => one.days === most)
  const [only] = last
  const first = last.length === 1 ? only?.first ?? null : null
  return { label, days: most, body: first === null ? null : only?.body ?? null, href: first === null ? `${toHref(`/triggers/${id}`, clock)}#answers` : toHref(`/measures/${first.id}`, clock) }
}

/**
 * One sentence that compares them: after how many days all three senders had answered each, and after how many with sectoral measures.
 * The days open the measure that completed it; where several did on one day, the answers to the story.
 */
export function findFour(stories: readonly Compared[], day: string, today: string): Part[] {
  const clock: Filter = day === today ? {} : { asOf: day }
  const past = day < today
  const told = (kind: ResponseKind) => stories.flatMap(story => lastOf(story, kind, clock) ?? []).sort((a, b) => a.days - b.days)
  const [all, sectoral] = [told('measure'), told('sectoral')]
  if (all.length === 0) return firstAlone(stories, clock, day, past)
  const figure = ({ days, body, href }: Slowest, index: number): Part => ({ text: `${figures(days)}${index === 0 ? ` day${days === 1 ? '' : 's'}` : ''}`, href, body })
  const without = stories.filter(story => !sectoral.some(one => one.label === story.label)).map(story => `the ${story.label}`)
  const open = without.length === 0 ? '' : ` and ${past ? 'were' : 'are'} still to come from all three for ${listWords(without, 'and')}`
  return [
    'All three senders had answered ', ...listParts(all.map((one, index): Part[] => [`the ${one.label} after `, figure(one, index)])),
    ...(sectoral.length === 0 ? [`; sectoral measures ${past ? 'were' : 'are'} still to come from all three`] : ['; sectoral measures of all three took ', ...listParts(sectoral.map((one, index): Part[] => [figure(one, index), ` after the ${one.label}`])), open === '' ? '' : `,${open}`]),
    '.',
  ]
}

/** Where no story has an answer by all three yet: the first there was. */
function firstAlone(stories: readonly Compared[], clock: Filter, day: string, past: boolean): Part[] {
  const firsts = stories.flatMap(({ label, responses }) => responses.filter(one => one.kind === 'measure' && one.days !== null && (SENDERS as readonly Body[]).includes(one.body)).map(one => ({ label, one }))).sort((a, b) => (a.one.days ?? 0) - (b.one.days ?? 0))
  const [first] = firsts
  if (first?.one.first === undefined || first.one.first === null) return [`No measure of the EU, the US or the UK that answers ${stories.length === 1 ? `the ${stories[0]?.label ?? ''}` : 'one of them'} ${past ? `was on record by ${formatDayLong(day)}` : 'is on record'}.`]
  const { label, one } = first
  const days = one.days ?? 0
  return [`${upperFirst(shortOf(one.body))} ${past ? 'had answered' : 'answered'} the ${label} ${days === 0 ? 'on ' : 'after '}`, { text: days === 0 ? 'the same day' : `${figures(days)} day${days === 1 ? '' : 's'}`, href: toHref(`/measures/${one.first?.id ?? ''}`, clock), body: one.body }, `; no story ${past ? 'had' : 'has'} an answer by all three${past ? ` by ${formatDayLong(day)}` : ' yet'}.`]
}
