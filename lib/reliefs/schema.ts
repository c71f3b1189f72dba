import { z } from 'zod'
import { reliefFields } from '@/lib/reliefs/fields'
import { AUTHORITIES } from '@/lib/measures/vocab'
import { schemasOf } from '@/lib/schema'

/** A general licence, derogation, wind-down, suspension, delisting or waiver. `ends_on` is the first day on which it no longer ran. */
export const reliefSchema = z.strictObject(schemasOf(reliefFields)).superRefine((relief, context) => {
  const refuse = (path: keyof typeof reliefFields, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (!relief.id.startsWith(`${relief.body.toLowerCase()}-`)) refuse('id', 'The id begins with the body: eu-, us-, uk- or by-.')
  for (const authority of [relief.authority, ...relief.co_authorities])
    if (AUTHORITIES.find(known => known.id === authority)?.body !== relief.body) refuse('authority', `${authority} is not an authority of ${relief.body}.`)
  if (relief.co_authorities.includes(relief.authority)) refuse('co_authorities', 'The lead authority is not repeated among the others.')
  if (relief.ends_on !== null && relief.ends_on < relief.starts_on) refuse('ends_on', 'A relief cannot end before it starts.')
  if (!relief.changes_state && (relief.kind === 'suspension' || relief.kind === 'delisting' || relief.effect === 'full'))
    refuse('changes_state', 'Suspensions, delistings and full reliefs always change the state of what they relieve.')
})

export type Relief = z.output<typeof reliefSchema>
