import 'server-only'
import { tagUri, writeAtom, type AtomEntry } from '@/lib/changes/atom'
import { listMoments } from '@/lib/changes/data'
import type { EditingChange } from '@/lib/changes/editing'
import type { LawChange } from '@/lib/changes/law'
import { changesHref } from '@/lib/changes/query'
import { queryChanges } from '@/lib/changes/report'
import { plain, sayEditing, sayLaw } from '@/lib/changes/sentences'
import { toQuery, type Query } from '@/lib/measures/filter'
import { SITE_NAME, siteUrl } from '@/lib/site'

/** The changes of a query as a feed: one entry for each sentence of the page, newest first. A feed without dates is always that of the last days. */
export async function feedOf(query: Query, now: string): Promise<string> {
  const [report, site] = await Promise.all([queryChanges(query, now), siteUrl()])
  const { filter, given, law, editing, title } = report
  const moments = await listMoments(law)
  const entries = [...law.map(change => lawEntry(change, site, moments.get(`${change.subject.of}/${change.subject.id}`))), ...editing.map(change => editingEntry(change, site))]
  entries.sort((a, b) => b.published.localeCompare(a.published) || (a.id < b.id ? -1 : 1))
  return writeAtom({
    id: tagUri(site, changesHref('changes', filter, given)), title: Object.keys(given).length === 0 && toQuery(filter) === '' ? `${SITE_NAME}: changes` : `${SITE_NAME}: ${title}`,
    subtitle: 'Changes of law, and what was published, corrected and archived here: one sentence each.', author: SITE_NAME,
    self: site + changesHref('/changes.atom', filter, given), page: site + changesHref('/changes', filter, given), updated: moments.get('') ?? `${now}T00:00:00Z`, entries,
  })
}

/** A change of law is dated by its own day; it was last modified here when its record was last published. */
function lawEntry(change: LawChange, site: string, moment: string | undefined): AtomEntry {
  const published = `${change.on}T00:00:00Z`
  return {
    id: tagUri(site, `law/${change.key}`), title: plain(sayLaw(change)), summary: change.notes.length === 0 ? null : change.notes.join(' '), category: `law/${change.kind}`,
    link: `${site}/${change.subject.of === 'measure' ? 'measures' : 'reliefs'}/${change.subject.id}`, published, updated: moment ?? published,
  }
}

function editingEntry(change: EditingChange, site: string): AtomEntry {
  return {
    id: tagUri(site, `editing/${change.key}`), title: plain(sayEditing(change)), summary: change.what === 'imported' ? null : change.reason, category: `editing/${change.what}`,
    link: site + (change.what === 'imported' ? '/measures' : change.history), published: change.at, updated: change.at,
  }
}
