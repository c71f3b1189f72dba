import sql, { join, type Sql } from 'sql-template-tag'

/**
 * Search in words. Text and query are folded by the same function, so that accents, case and script do not matter: `Łukašenka`, `Лукашенко`
 * and `lukashenko` meet. Each word of the query must be found: as a word or its beginning, as its stem, or, for longer words, by a similar
 * spelling (trigrams), because official lists spell one man in several ways. Numbers (`2022/398`, `14038`) are found as they stand and whole.
 */

// Romanisation of Russian and Belarusian letters as the sanctions lists use it (after ISO 9's simpler habits and the BGN/PCGN tables): one
// spelling per letter is enough, what remains is bridged by similarity.
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}
const LATIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

// A word of five letters has too few trigrams for a similarity to mean anything.
const SHORTEST_FUZZY = 6
// Similarity of a whole word from which it counts as the same name: Lukashenka/Lukashenko reach 0.69, belarusian/belarus only 0.64.
const SAME_NAME = 0.65
// Where a word is found nowhere as it stands, it is taken for a slip of the finger, and the net is wider: lukashneko/lukashenko reach 0.5.
const SLIP = 0.45
const MOST_WORDS = 12

/** Lower case, without accents, in Latin letters: the form in which texts are stored for search and queries are asked. */
export function fold(text: string): string {
  // ё, й and ў would lose their mark to the decomposition below, so Cyrillic goes first.
  const latin = [...text.normalize('NFC').toLowerCase()].map(letter => CYRILLIC[letter] ?? LATIN[letter] ?? letter).join('')
  return latin.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[’ʼ‘`´]/g, "'").replace(/[‐‑‒–—]/g, '-').replace(/\s+/g, ' ').trim()
}

interface Term { readonly kind: 'phrase' | 'number' | 'word', readonly text: string }

/** What a query asks for: `"quoted phrases"`, words with a digit, other words. Empty when it holds no letter and no digit. */
export function termsOf(query: string): Term[] {
  const terms: Term[] = []
  for (const match of fold(query).matchAll(/"([^"]+)"|[^\s",;]+/g)) {
    const text = (match[1] ?? match[0]).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    if (text === '') continue
    terms.push({ kind: match[1] !== undefined ? 'phrase' : /\d/.test(text) ? 'number' : 'word', text })
  }
  return terms.slice(0, MOST_WORDS)
}

/** The condition on `measure m` that a query sets: every term is found. A query without terms asks nothing. */
export function whereSearch(query: string): Sql {
  const terms = termsOf(query).map(whereTerm)
  return terms.length === 0 ? sql`TRUE` : sql`(${join(terms, ' AND ')})`
}

function whereTerm({ kind, text }: Term): Sql {
  if (kind === 'phrase') return sql`m.search_text LIKE ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`
  // Whole numbers only: 2022/39 is another act than 2022/398.
  if (kind === 'number') return sql`m.search_text ~ ${`(^|[^a-z0-9])${text.replace(/[^a-z0-9]/g, letter => `\\${letter}`)}([^0-9]|$)`}`
  const found = (alias: string) => {
    const column = alias === 'm' ? sql`m.search_text` : sql`other.search_text`
    // Written out as in the index, so that it is used. A stop word ("the", "of") has no stem and asks nothing.
    return sql`(to_tsvector('english', ${column}) @@ plainto_tsquery('english', ${text}) OR to_tsvector('english', ${column}) @@ to_tsquery('simple', ${`'${text.replace(/['\\]/g, ' ')}':*`}) OR numnode(plainto_tsquery('english', ${text})) = 0)`
  }
  if (text.length < SHORTEST_FUZZY) return found('m')
  // `<%` (0.6 and more, the server's default) goes through the trigram index; the wide net cannot, and is only cast for a word found nowhere.
  return sql`(${found('m')} OR (${text} <% m.search_text AND word_similarity(${text}, m.search_text) >= ${SAME_NAME}::real) OR (word_similarity(${text}, m.search_text) >= ${SLIP}::real AND NOT EXISTS (SELECT FROM measure other WHERE ${found('other')})))`
}
