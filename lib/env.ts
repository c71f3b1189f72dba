import 'server-only'
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
  /** The address that readers use, for canonical links, sitemap and citations, where the server cannot know it from the request. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Seals the cookies of those who sign in. Without it the site serves readers and nobody signs in. */
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Whether a second person publishes (`two`), or an author may publish alone and it is marked (`single`). */
  REVIEW: z.enum(['two', 'single']).default('two'),
  /** Single sign-on with an OpenID Connect provider: all three or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
}).check(({ value, issues }) => {
  const oidc = [value.OIDC_ISSUER, value.OIDC_CLIENT_ID, value.OIDC_CLIENT_SECRET].filter(one => one !== undefined).length
  if (oidc === 1 || oidc === 2) issues.push({ code: 'custom', path: ['OIDC_ISSUER'], message: 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three or none', input: null })
  // The provider sends people back to an address that was registered with it, which no Host header may choose.
  if (oidc === 3 && value.PUBLIC_URL === undefined) issues.push({ code: 'custom', path: ['PUBLIC_URL'], message: 'is needed for single sign-on', input: null })
})

/**
 * The settings that the server takes from its environment. Read when asked for, not at import: a build has none.
 * @throws when one is missing or malformed; names it, never shows its value.
 */
export function env(): z.output<typeof schema> {
  // An empty setting, as `.env` files have them, is none.
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')))
  if (parsed.success) return parsed.data
  throw new Error(`Environment: ${parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`).join('; ')}`)
}
