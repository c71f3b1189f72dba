import { z } from 'zod'
import { ROLES, type Role } from '@/lib/auth/editor'

/** An e-mail address as accounts keep it: in lower case, no longer than a path may be (RFC 5321, 4.5.3.1.3). */
const email = z.string().trim().toLowerCase().pipe(z.email().max(254))
/** A name as readers see it: one line. */
const name = z.string().trim().transform(text => text.replace(/\s+/g, ' ')).pipe(z.string().min(1).max(80).regex(/^\P{Cc}*$/u))

export const roleSchema = z.enum(ROLES.map(one => one.id) as [Role, ...Role[]])
/** Whoever sends an e-mail address that can be none is answered like whoever sends an unknown one. */
export const signInSchema = z.object({ email: z.string().trim().toLowerCase().max(254).catch(''), password: z.string().catch(''), next: z.string().catch('') })
export const nameSchema = z.object({ name })
export const personSchema = z.object({ name, email })
export const inviteSchema = z.object({ name, email, role: roleSchema })
export const idSchema = z.uuid()

/** The text of a field; empty when it is missing or a file. */
export function textOf(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

/**
 * Reads a form by a schema.
 * @returns what it holds, or the first field that is wrong
 */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S): { readonly value: z.output<S> } | { readonly wrong: string } {
  const parsed = schema.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')))
  return parsed.success ? { value: parsed.data } : { wrong: String(parsed.error.issues[0]?.path[0] ?? '') }
}
