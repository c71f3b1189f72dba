import { z } from 'zod'
import { measureFields, type MeasureField } from '@/lib/measures/fields'
import { AUTHORITIES } from '@/lib/measures/vocab'
import { schemasOf } from '@/lib/schema'

/**
 * A measure as it is stored, seeded and submitted: the fields, and the rules that reach over several of them.
 * Effective before announced is allowed here: four US acts were signed, and in effect, days before they were made public.
 */
export const measureSchema = z.strictObject(schemasOf(measureFields)).superRefine((measure, context) => {
  const refuse = (path: MeasureField, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (!measure.id.startsWith(`${measure.body.toLowerCase()}-`)) refuse('id', 'The id begins with the body: eu-, us-, uk- or by-.')
  if (measure.effective_on !== null && measure.ended_on !== null && measure.ended_on < measure.effective_on) refuse('ended_on', 'A measure cannot end before it takes effect.')
  if (measure.ended_on !== null && measure.ended_by !== null) refuse('ended_by', 'Where the day of the end is known, "ended by" stays empty.')
  if ((measure.ended_how !== null) !== (measure.ended_on !== null || measure.ended_by !== null)) refuse('ended_how', 'A measure that has ended says when (or by when) and how.')
  if (measure.superseded_by !== null && measure.ended_how !== 'superseded') refuse('superseded_by', 'Only a superseded measure has a successor.')
  if (measure.superseded_by === measure.id) refuse('superseded_by', 'A measure cannot succeed itself.')
  for (const authority of [measure.authority, ...measure.co_authorities])
    if (AUTHORITIES.find(known => known.id === authority)?.body !== measure.body) refuse('authority', `${authority} is not an authority of ${measure.body}.`)
  if (measure.co_authorities.includes(measure.authority)) refuse('co_authorities', 'The lead authority is not repeated among the others.')
  if ((measure.body === 'BY') !== (measure.target !== 'BY')) refuse('target', 'EU, US and UK measures are aimed at BY; counter-measures at another body.')
  if (measure.body !== 'BY' && (measure.standing !== null || measure.targets.length > 0)) refuse('standing', 'Standing and the list of targets belong to counter-measures.')
  for (const event of measure.events)
    if (event.relief === null && (event.kind === 'suspended' || event.kind === 'eased' || event.kind === 'delisted')) refuse('events', `The event "${event.kind}" of ${event.on} must name its relief.`)
})

export type Measure = z.output<typeof measureSchema>
