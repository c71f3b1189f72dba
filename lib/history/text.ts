/** What became of a piece of text. `kept` stands in both versions. */
export interface Part {
  readonly mark: 'kept' | 'removed' | 'added'
  readonly text: string
}

// Comparing two long texts takes time and memory by the product of their words; beyond this, what differs is shown as a whole.
const MOST_PAIRS = 250_000
// Where hardly a word is left, single kept words between the changes make both versions unreadable.
const LEAST_KEPT = 0.25

/**
 * The differences of two texts, word by word (longest common subsequence). The parts that are not `added` put together are the text before,
 * those that are not `removed` the text after, exactly; what was removed stands before what took its place.
 */
export function partsOf(before: string, after: string): Part[] {
  if (before === after) return before === '' ? [] : [{ mark: 'kept', text: before }]
  const [a, b] = [before, after].map(text => text.split(/(\s+)/).filter(token => token !== '')) as [string[], string[]]
  const head = commonLength(a, b)
  const tail = Math.min(commonLength(a.toReversed(), b.toReversed()), Math.min(a.length, b.length) - head)
  const [midA, midB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const kept = midA.length * midB.length > MOST_PAIRS ? [] : commonPairs(midA, midB)
  const pairs = [...range(head).map(at => [at, at] as const), ...kept.map(([i, j]) => [i + head, j + head] as const), ...range(tail).map(at => [a.length - tail + at, b.length - tail + at] as const)]
  const letters = (tokens: readonly string[]) => tokens.reduce((sum, token) => sum + token.trim().length, 0)
  return letters(pairs.map(([i]) => a[i] ?? '')) < LEAST_KEPT * Math.max(letters(a), letters(b)) ? whole(before, after) : joined(a, b, pairs)
}

/** One text in the place of another. */
export function whole(before: string, after: string): Part[] {
  return [{ mark: 'removed' as const, text: before }, { mark: 'added' as const, text: after }].filter(part => part.text !== '')
}

const range = (length: number) => Array.from({ length }, (_, at) => at)

function commonLength(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length += 1
  return length
}

/** Places of a longest common subsequence of two lists, in order. */
export function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1
  // lengths[i * width + j]: how long it is for what stands from i in a and from j in b on.
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--)
    lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}

function joined(a: readonly string[], b: readonly string[], pairs: readonly (readonly [number, number])[]): Part[] {
  const parts: Part[] = []
  const add = (mark: Part['mark'], text: string) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.mark === mark) parts[parts.length - 1] = { mark, text: last.text + text }
    else parts.push({ mark, text })
  }
  let [removed, added, i, j] = ['', '', 0, 0]
  const flush = () => {
    add('removed', removed)
    add('added', added)
    removed = added = ''
  }
  for (const [k, [nextI, nextJ]] of [...pairs, [a.length, b.length] as const].entries()) {
    removed += a.slice(i, nextI).join('')
    added += b.slice(j, nextJ).join('')
    const token = a[nextI] ?? ''
    const [afterI, afterJ] = pairs[k + 1] ?? [a.length, b.length]
    // A lone space between two changes belongs to both: "was A B, now C D" and not four changes.
    if (token.trim() === '' && removed !== '' && added !== '' && (afterI > nextI + 1 || afterJ > nextJ + 1)) {
      removed += token
      added += token
    } else {
      flush()
      add('kept', token)
    }
    i = nextI + 1
    j = nextJ + 1
  }
  flush()
  return parts
}
