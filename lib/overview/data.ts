import 'server-only'
import { cache } from 'react'
import { countAnswers, countMatrix, countStarts, listLatestEvents, listRenewals, listTurns } from '@/lib/measures/data'
import { listTriggers } from '@/lib/triggers/data'

/** What the overview shows of each list; events are read with room to spare, since several of one day and measure become one line. */
const RENEWALS = 4
const PASSED = 3
const EVENTS = 24

/** Counts of a day by body, type and state; read once per request, for the page and for its description. */
export const getCounts = cache(countMatrix)

/**
 * Everything that the overview draws, for one day.
 * @param today terms are kept as they run today, so that those of an earlier day are not known: then there are no renewals
 */
export async function getOverview(day: string, today: string) {
  const [counts, turns, starts, answers, triggers, renewals, passed, events] = await Promise.all([
    getCounts(day), listTurns(day), countStarts(day), countAnswers(day), listTriggers(),
    day < today ? null : listRenewals(day, RENEWALS), day < today ? null : listRenewals(day, PASSED, true), listLatestEvents(day, EVENTS),
  ])
  return { counts, turns, starts, answers, triggers: triggers.filter(trigger => trigger.started_on <= day), renewals, passed, events }
}

export type OverviewData = Awaited<ReturnType<typeof getOverview>>
