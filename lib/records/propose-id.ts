import { isDay } from '@/lib/dates'
import type { Content } from '@/lib/form'
import { BODIES } from '@/lib/measures/vocab'
import type { Kind } from '@/lib/records/kinds'

// Words that tell records apart from nothing.
const EMPTY = new Set(['a', 'an', 'and', 'are', 'as', 'at', 'by', 'for', 'from', 'in', 'is', 'its', 'no', 'of', 'on', 'or', 'the', 'to', 'with'])
const MOST_WORDS = 5
// As long as an address may be (lib/schema.ts), less room for a number that an editor may have to add.
const LONGEST = 72
const LONGEST_WORD = 30

/**
 * An id for a record that has none: `eu-2022-03-three-belarusian-banks-cut-off`, as those on record are made, from body, month and title.
 * @returns null where too little is known; whether it is free has to be looked up
 */
export function proposeId(kind: Kind, content: Content): string | null {
  const text = (key: string) => { const value = content[key]; return typeof value === 'string' ? value : '' }
  const day = [text('effective_on'), text('starts_on'), text('announced_on'), text('started_on')].find(isDay)
  const dated = kind === 'trigger' ? day?.slice(0, 4) : day?.slice(0, 7)
  const body = BODIES.find(({ id }) => id === text('body'))?.id.toLowerCase() ?? ''
  // The label of a trigger often begins with its year.
  const words = slugWords(text(kind === 'instrument' ? 'citation' : kind === 'trigger' ? 'label' : 'title')).filter(word => kind !== 'trigger' || word !== dated)
  if (words.length === 0 || (kind !== 'instrument' && dated === undefined) || (kind !== 'trigger' && body === '')) return null
  const parts = kind === 'instrument' ? [body, ...words] : kind === 'trigger' ? [dated, ...words] : [body, dated, ...words]
  return cut(parts.join('-'))
}

/** Latin letters and digits; accents fall away, other alphabets too. */
function slugWords(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z0-9]+/).filter(word => word !== '' && !EMPTY.has(word)).slice(0, MOST_WORDS).map(word => word.slice(0, LONGEST_WORD))
}

const cut = (slug: string) => (slug.length <= LONGEST ? slug : slug.slice(0, LONGEST).replace(/-[^-]*$/, ''))
