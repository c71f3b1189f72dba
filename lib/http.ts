import { createHash } from 'node:crypto'
import type { Problem } from '@/lib/errors'

/**
 * The one shape of an error that a program reads: RFC 9457 problem details, with every problem and the parameter it stands in.
 * @param status a 4xx or 5xx code
 */
export function problem(status: number, title: string, problems: readonly Problem[] = []): Response {
  const detail = problems.map(one => `${one.key}: ${one.message}`).join(' ')
  return Response.json(
    { type: 'about:blank', title, status, ...(detail && { detail }), ...(problems.length > 0 && { errors: problems.map(one => ({ parameter: one.key, value: one.value, detail: one.message })) }) },
    { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  )
}

/**
 * An entity tag from what an answer depends on. Weak (RFC 9110, 8.8.1): the same tag means the same facts, not the same bytes.
 * @param parts version of the data, day of the answer, canonical query ...
 */
export function weakTag(...parts: readonly (string | number)[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
}

/** Whether `If-None-Match` holds the tag (RFC 9110, 13.1.2: weak comparison, `*` matches anything). */
export function matchesTag(header: string | null, tag: string): boolean {
  if (header === null) return false
  const bare = (text: string) => text.trim().replace(/^W\//, '')
  return header.split(',').some(one => one.trim() === '*' || bare(one) === bare(tag))
}
