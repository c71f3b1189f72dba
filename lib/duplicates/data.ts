import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { addDays, fromDbDate, toDbDate } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { NEAR_DAYS, TERM_DAYS, findDuplicates, looksLikeRenewal, readDraft, renewalWord, type Draft, type Duplicate, type Term } from '@/lib/duplicates/find'
import { getCitations } from '@/lib/instruments/data'
import { slug } from '@/lib/schema'

const select = {
  id: true, title: true, body: true, announced_on: true, effective_on: true, review_on: true, ended_on: true, ended_by: true, package: true,
  types: { select: { type_id: true } }, instruments: { select: { instrument_id: true } },
} satisfies Prisma.measureSelect

type Row = Prisma.measureGetPayload<{ select: typeof select }>

const termOf = ({ announced_on, effective_on, review_on, ended_on, ended_by, types, instruments, ...rest }: Row): Term => ({
  ...rest, types: types.map(link => link.type_id), instruments: instruments.map(link => link.instrument_id),
  announced_on: fromDbDate(announced_on), effective_on: fromDbDate(effective_on), review_on: fromDbDate(review_on), ended_on: fromDbDate(ended_on), ended_by: fromDbDate(ended_by),
})

/** More than a framework act carries, few enough to compare at once. */
const MOST = 500

const around = (day: string, days: number) => ({ gte: toDbDate(addDays(day, -days)), lte: toDbDate(addDays(day, days)) })

/**
 * Measures on record that a draft may repeat, and the standing one that it seems to extend. Read are only those of its body within the
 * days that count or on one of its acts, and, where it may be a renewal, those whose term runs out or that share its package or type.
 * Any value of the draft may be missing or malformed.
 */
export async function findDuplicatesOf(draft: Draft): Promise<{ readonly duplicates: readonly Duplicate[], readonly renewal: Duplicate | null }> {
  const { body, types: allTypes, instruments: allActs, package: named, announced_on, effective_on, ...read } = readDraft(draft)
  // What is no slug (a zero byte, say) would be an error of the database.
  const valid = (id: string) => slug.safeParse(id).success
  const [types, acts, days] = [allTypes.filter(valid), allActs.filter(valid), [announced_on, effective_on].filter(day => day !== null)]
  const ofBody: Prisma.measureWhereInput = { body: body !== null && /^[A-Z]{2}$/.test(body) ? body : '' }
  const ofTypes: Prisma.measureWhereInput = { types: { some: { type_id: { in: types } } } }
  const pointing: Prisma.measureWhereInput[] = [
    ...days.map(day => ({ review_on: around(day, TERM_DAYS) })),
    ...(named !== null && valid(named) ? [{ package: named }] : []),
  ]
  // Without a word that says so, only a package whose term runs out is a renewal.
  const word = renewalWord({ ...read, body, types, instruments: acts, package: named, announced_on, effective_on })
  const meant = word === null ? pointing.slice(days.length) : types.length > 0 ? [ofTypes] : pointing
  const [citations, near, terms] = await Promise.all([
    getCitations(acts),
    types.length === 0 ? [] : db().measure.findMany({
      where: { AND: [ofTypes, { OR: [{ instruments: { some: { instrument_id: { in: acts } } } }, ...days.flatMap(day => [{ ...ofBody, announced_on: around(day, NEAR_DAYS) }, { ...ofBody, effective_on: around(day, NEAR_DAYS) }])] }] },
      select, orderBy: [{ announced_on: 'desc' }, { id: 'asc' }], take: MOST,
    }),
    meant.length === 0 ? [] : db().measure.findMany({ where: { ...ofBody, OR: meant }, select, orderBy: [{ review_on: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }], take: MOST }),
  ])
  const candidates = [...new Map([...near, ...terms].map(row => [row.id, termOf(row)])).values()]
  return { duplicates: findDuplicates(draft, candidates, citations), renewal: looksLikeRenewal(draft, candidates) }
}
