import { KIND_IDS, KINDS, type Kind } from '@/lib/records/kinds'

/** Editing: what was done to the records here, which is another thing than what the law did. */

/** A decision that readers saw, as the database has it. */
export interface DecisionRow {
  readonly kind: Kind
  readonly slug: string
  readonly number: number
  readonly what: 'published' | 'archived'
  /** What had been decided about the record before, of these two. */
  readonly before: 'published' | 'archived' | null
  /** RFC 3339, UTC. */
  readonly at: string
  /** Null: the import of the researched facts. */
  readonly by: string | null
  readonly author: string | null
  readonly reason: string | null
  readonly comment: string | null
  readonly title: string
  /** Whether readers find it in the register no longer. */
  readonly archived: boolean
}

export interface ImportChange {
  readonly key: string
  readonly what: 'imported'
  readonly at: string
  readonly count: number
  readonly kinds: readonly { readonly kind: Kind, readonly count: number }[]
}

export interface RecordChange {
  readonly key: string
  readonly what: 'published' | 'corrected' | 'restored' | 'archived'
  readonly at: string
  readonly kind: Kind
  readonly title: string
  readonly href: string
  /** The revision in the history of the record. */
  readonly history: string
  readonly by: string | null
  readonly author: string | null
  readonly reason: string | null
}

export type EditingChange = ImportChange | RecordChange

/** Acts of editing, newest first. What one import brought is one of them, with its count. */
export function editingChanges(rows: readonly DecisionRow[]): EditingChange[] {
  const imports = new Map<string, DecisionRow[]>()
  const changes: EditingChange[] = []
  for (const row of rows) {
    const what = row.what === 'archived' ? 'archived' : row.before === null ? 'published' : row.before === 'archived' ? 'restored' : 'corrected'
    if (what === 'published' && row.by === null && row.author === null) {
      imports.set(row.at.slice(0, 10), [...imports.get(row.at.slice(0, 10)) ?? [], row])
      continue
    }
    const path = `${KINDS[row.kind].path}/${row.slug}`
    const history = `${path}/history#revision-${row.number}`
    changes.push({
      key: `${row.kind}/${row.slug}/${row.number}/${row.what}`, what, at: row.at, kind: row.kind, title: row.title, by: row.by, author: row.author, history,
      href: path, reason: row.what === 'archived' ? row.comment : row.reason,
    })
  }
  for (const [day, imported] of imports) {
    const kinds = KIND_IDS.map(kind => ({ kind, count: imported.filter(row => row.kind === kind).length })).filter(one => one.count > 0)
    const at = imported.reduce((last, row) => (row.at > last ? row.at : last), '')
    changes.push({ key: `import/${day}`, what: 'imported', at, count: imported.length, kinds })
  }
  return changes.sort((a, b) => b.at.localeCompare(a.at) || (a.key < b.key ? -1 : 1))
}
