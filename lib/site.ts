import 'server-only'
import { headers } from 'next/headers'

export const SITE_NAME = 'Belarus Sanctions Tracker'
export const SITE_CLAIM = 'Every sanction of the EU, the US and the UK on Belarus, counted as prohibitions, at any date, with a source for each claim'

/**
 * The address of this site without a slash at the end: PUBLIC_URL where the operator set it, else what the reader's browser asked for.
 * A Host header that is no host name is not repeated (RFC 9110, 7.2).
 */
export async function siteUrl(): Promise<string> {
  if (process.env.PUBLIC_URL) return process.env.PUBLIC_URL.replace(/\/+$/, '')
  const asked = await headers()
  const host = asked.get('host') ?? ''
  const scheme = asked.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${scheme}://${/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host) ? host : 'localhost'}`
}
