import { SENDERS } from '@/lib/charts/headline'
import type { Sender } from '@/lib/compare/gaps'
import type { Problem } from '@/lib/errors'
import { FILTER_KEYS, parseFilter, valuesOf, type Query } from '@/lib/measures/filter'

export * from '@/lib/compare/address'

/** What the address of a comparison asks: two bodies and a day. */

export interface Asked {
  readonly a: Sender
  readonly b: Sender
  readonly asOf: string | undefined
  readonly problems: readonly Problem[]
}

const isSender = (text: string): text is Sender => (SENDERS as readonly string[]).includes(text)

/**
 * Reads a comparison. Never throws: what is wrong is left out and named in `problems`. Without bodies, or without valid ones, the EU is compared
 * with the UK; a body is never compared with itself.
 * @param strict for files: a body that is not named is a problem too
 */
export function parseComparison(query: Query, strict = false): Asked {
  const { filter, problems } = parseFilter(query, { trigger: new Map(), instrument: new Map() }, ['a', 'b'])
  const strays = FILTER_KEYS.filter(key => key !== 'asOf' && valuesOf(query, key).length > 0).map(key => ({ key, value: null, message: 'does not change a comparison; a, b and asOf do.' }))
  const said: Problem[] = [...strays, ...problems.filter(problem => !strays.some(stray => stray.key === problem.key)).map(problem => (/is not a filter/.test(problem.message) ? { ...problem, message: 'is not known here; a, b and asOf are.' } : problem))]
  const given = (key: 'a' | 'b'): Sender | undefined => {
    const [first, ...more] = valuesOf(query, key)
    if (more.length > 0) said.push({ key, value: null, message: `is given ${more.length + 1} times; the first was taken.` })
    if (first === undefined) {
      if (strict) said.push({ key, value: null, message: `is missing; name a body: ${SENDERS.join(', ')}.` })
      return undefined
    }
    if (isSender(first)) return first
    const value = first.replace(/[\u0000-\u001f\u007f]/g, '�').slice(0, 40)
    said.push({ key, value, message: first === 'BY' ? 'cannot be compared: its measures hit the other three. What it answered stands in a column of its own.' : `is not a body that sanctions Belarus; they are ${SENDERS.join(', ')}.` })
    return undefined
  }
  const a = given('a')
  const b = given('b')
  if (a !== undefined && a === b) said.push({ key: 'b', value: b, message: 'is the same as a; choose another, for a body has no gap to itself.' })
  const left = a ?? (b === 'EU' ? 'UK' : 'EU')
  const right = b !== undefined && b !== left ? b : left === 'UK' ? 'EU' : 'UK'
  return { a: left, b: right, asOf: filter.asOf, problems: said }
}
