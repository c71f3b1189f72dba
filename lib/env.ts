import 'server-only'
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
  /** The address that readers use, for canonical links, sitemap and citations, where the server cannot know it from the request. */
  PUBLIC_URL: z.url().optional(),
})

/**
 * The settings that the server takes from its environment. Read when asked for, not at import: a build has none.
 * @throws when one is missing or malformed; names it, never shows its value.
 */
export function env(): z.output<typeof schema> {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  throw new Error(`Environment: ${parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`).join('; ')}`)
}
