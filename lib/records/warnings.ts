import 'server-only'
import { findDuplicatesOf } from '@/lib/duplicates/data'
import type { Content } from '@/lib/form'
import { isDay } from '@/lib/dates'
import type { Warning } from '@/lib/records/form-state'
import type { Kind } from '@/lib/records/kinds'

const dayIn = (content: Content, key: string) => { const value = content[key]; return typeof value === 'string' && isDay(value) ? value : null }

/**
 * What is unusual about a measure, so that saving it takes a tick.
 * @param published what readers see now; null for a new measure. Only new ones are compared with others, and dates only where they changed.
 */
export async function warningsOf(kind: Kind, content: Content, published: Content | null, accepted: readonly string[]): Promise<Warning[]> {
  if (kind !== 'measure') return []
  const { duplicates, renewal } = published === null ? await findDuplicatesOf(content) : { duplicates: [], renewal: null }
  const [announced, effective] = [dayIn(content, 'announced_on'), dayIn(content, 'effective_on')]
  const unchanged = published !== null && dayIn(published, 'announced_on') === announced && dayIn(published, 'effective_on') === effective
  const warnings: Omit<Warning, 'accepted'>[] = [
    ...(renewal === null ? [] : [{
      key: 'renewal' as const, message: `This looks like the renewal of a measure that is on record: ${renewal.why.join('; ')}. A renewal is an event "extended" of that measure, not a measure of its own.`,
      accept: 'It is a measure of its own', links: [{ href: `/measures/${renewal.id}`, label: renewal.title }],
    }]),
    ...(duplicates.length === 0 ? [] : [{
      key: 'duplicates' as const, message: duplicates.length === 1 ? 'A measure on record is close to this one.' : `${duplicates.length} measures on record are close to this one.`,
      accept: duplicates.length === 1 ? 'This is another measure' : 'This is another measure than all of these', links: duplicates.slice(0, MOST_LINKS).map(one => ({ href: `/measures/${one.id}`, label: `${one.title} (${one.why.join('; ')})` })),
    }]),
    ...(announced === null || effective === null || effective >= announced || unchanged ? [] : [{
      key: 'retroactive' as const, message: `It takes effect on ${effective}, before it was announced on ${announced}.`, accept: 'It is retroactive: both days are right', links: [],
    }]),
  ]
  return warnings.map(warning => ({ ...warning, accepted: accepted.includes(warning.key) }))
}

// A framework act carries dozens of measures; the nearest ones are enough to decide.
const MOST_LINKS = 12
