import { readFileSync } from 'node:fs'
import { addDays } from '@/lib/dates'
import { measureSchema } from '@/lib/measures/schema'
import { BODIES } from '@/lib/measures/vocab'
import type { TimelineMeasure } from '@/lib/timeline/marks'

/** The facts as the timeline would be given them, for tests of what is drawn from them. */
export const facts: readonly TimelineMeasure[] = inOrder(['eu', 'us', 'uk', 'by'].flatMap(file => {
  const { measures } = JSON.parse(readFileSync(`prisma/seed/${file}.json`, 'utf8')) as { measures: unknown[] }
  return measures.map(one => measureSchema.parse(one)).map(({ id, title, body, announced_on, announced_on_precision, effective_on, effective_on_precision, package: pack, types }) => ({
    id, title, body, on: effective_on ?? announced_on, on_precision: effective_on === null ? announced_on_precision : effective_on_precision, effective: effective_on !== null, package: pack, types, state: 'in_force' as const, ended_how: null,
  }))
}))

/** As many as asked for: the facts over and over, each time some days later. */
export function many(count: number): TimelineMeasure[] {
  return inOrder(Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / facts.length)
    const fact = facts[index % facts.length]
    if (fact === undefined) throw new Error('There are no facts.')
    return { ...fact, id: `${fact.id}-${round}`, on: addDays(fact.on, -round * 37), package: fact.package && `${fact.package}-${round}` }
  }))
}

export function inOrder(measures: readonly TimelineMeasure[]): TimelineMeasure[] {
  const rank = BODIES.map(body => body.id)
  return [...measures].sort((a, b) => a.on.localeCompare(b.on) || rank.indexOf(a.body) - rank.indexOf(b.body) || a.id.localeCompare(b.id))
}
