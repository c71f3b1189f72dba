import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import { answersOf } from '@/lib/charts/answers'
import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { contextChart } from '@/lib/charts/context-panels'
import { inForceChart } from '@/lib/charts/in-force'
import { inForceGroupsChart, type GroupTurn } from '@/lib/charts/in-force-groups'
import { matrixChart } from '@/lib/charts/matrix-table'
import { newMeasuresChart } from '@/lib/charts/new-measures'
import { newTriggersChart, type AnswerStart } from '@/lib/charts/new-triggers'
import { lifeSpansChart } from '@/lib/charts/life-spans'
import { listedChart } from '@/lib/charts/listed'
import { responseChart } from '@/lib/charts/response'
import type { TriggerDay } from '@/lib/charts/steps'
import { listSeries, listTotals } from '@/lib/context/data'
import { readTables, type Edition } from '@/lib/editions/data'
import { countAnswers, countByBody, countMatrix, countStarts, listFirsts, listLives, listTurns } from '@/lib/measures/data'
import { toWhere } from '@/lib/measures/filter'
import { BITING } from '@/lib/measures/vocab'
import { listTriggers } from '@/lib/triggers/data'

/** The only reader of charts: what each one is made of, under the filter that it is asked for. */

/**
 * A chart as it is asked for.
 * @param edition what had been published by the day `knownAt`; none for the present
 */
export async function getChart(asked: ChartAsked, edition?: Edition): Promise<Chart> {
  const { chart, options, filter, day } = asked
  switch (chart.id) {
    case 'in-force': {
      if (options.by === 'group') {
        const [turns, marked] = await Promise.all([listGroupTurns(asked, edition), markedTriggers(day, edition)])
        return inForceGroupsChart({ turns, ...marked }, asked)
      }
      const [turns, eased, marked] = await Promise.all([listTurns(day, filter, edition), countByBody({ ...filter, state: ['eased'] }, day, edition), markedTriggers(day, edition)])
      return inForceChart({ turns, eased, ...marked }, asked)
    }
    case 'new-measures': {
      if (options.by === 'trigger') return newTriggersChart(await listAnswerStarts(asked, edition), await triggersBy(day, edition), asked)
      return newMeasuresChart(await countStarts(day, filter, edition), asked)
    }
    case 'listed': {
      const [totals, marked] = await Promise.all([listTotals(), markedTriggers(day, edition)])
      return listedChart({ totals, ...marked }, asked)
    }
    case 'context': {
      const [series, turns, marked] = await Promise.all([listSeries(), listTurns(day), markedTriggers(day, edition)])
      return contextChart({ series, turns, ...marked }, asked)
    }
    case 'response': {
      const [answers, firsts, triggers] = await Promise.all([countAnswers(day), listFirsts(day), triggersBy(day, edition)])
      return responseChart({ answers, firsts, triggers }, asked)
    }
    case 'life-spans': {
      const [lives, marked] = await Promise.all([listLives(filter, day, edition), markedTriggers(day, edition)])
      return lifeSpansChart({ lives, ...marked }, asked)
    }
    case 'matrix':
      return matrixChart(await countMatrix(day), asked)
  }
}

/** Triggers that had begun by a day, oldest first. */
async function triggersBy(day: string, edition: Edition | undefined): Promise<TriggerDay[]> {
  return (edition?.triggers ?? await listTriggers()).filter(trigger => trigger.started_on <= day)
}

/** The same, and which of them were answered soon: whatever narrows a chart, its events are those of the whole. */
async function markedTriggers(day: string, edition: Edition | undefined): Promise<{ triggers: TriggerDay[], answered: string[] }> {
  const [triggers, answers] = await Promise.all([triggersBy(day, edition), countAnswers(day)])
  return { triggers, answered: answersOf(answers, triggers, day).map(row => row.trigger.id) }
}

const groupTurns = z.array(z.object({ body: z.string(), group: z.string(), on: z.string(), change: z.int() }))

/** Days on which the number of measures in force changed, by body and group of types; a measure counts once in each of its groups. */
async function listGroupTurns({ filter, day }: ChartAsked, edition: Edition | undefined): Promise<GroupTurn[]> {
  const rows = await readTables(sql`
    SELECT m.body, g."group", turn.on::text, sum(turn.change)::int AS change
    FROM measure_period p JOIN measure m ON m.id = p.measure_id
    JOIN (SELECT DISTINCT x.measure_id, t."group" FROM measure_type x JOIN type t ON t.id = x.type_id) g ON g.measure_id = m.id
    CROSS JOIN LATERAL (VALUES (lower(p.period), 1), (upper(p.period), -1)) AS turn ("on", change)
    WHERE p.state::text IN (${join(BITING)}) AND turn.on IS NOT NULL AND turn.on <= ${day}::date AND ${toWhere(filter)}
    GROUP BY m.body, g."group", turn.on HAVING sum(turn.change) <> 0 ORDER BY turn.on, m.body, g."group"`, edition)
  return groupTurns.parse(rows) as GroupTurn[]
}

const answerStarts = z.array(z.object({ body: z.string(), start: z.string(), triggers: z.array(z.string()), count: z.int() }))

/** New measures by body, day of start and the triggers that they answer, up to a day. */
async function listAnswerStarts({ filter, day }: ChartAsked, edition: Edition | undefined): Promise<AnswerStart[]> {
  const rows = await readTables(sql`
    SELECT body, start::text, triggers, count(*)::int AS count FROM (
      SELECT m.body, coalesce(m.effective_on, m.announced_on) AS start, ARRAY(SELECT x.trigger_id FROM measure_trigger x WHERE x.measure_id = m.id ORDER BY 1) AS triggers
      FROM measure m JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date WHERE ${toWhere(filter)}
    ) begun WHERE start <= ${day}::date GROUP BY 1, 2, 3 ORDER BY 2, 1`, edition)
  return answerStarts.parse(rows) as AnswerStart[]
}
