/** More lines than this make a page that nobody reads. */
export const MOST_SHOWN = 120

/**
 * The newest of some changes, cut between two days, so that a link to the earlier ones neither repeats nor skips any.
 * @param changes newest first
 * @returns the day of the newest that is left out as `until`; null where all are shown
 */
export function cutChanges<T>(changes: readonly T[], dayOf: (change: T) => string, most = MOST_SHOWN): { readonly shown: readonly T[], readonly rest: number, readonly until: string | null } {
  const last = changes[most - 1]
  if (last === undefined) return { shown: changes, rest: 0, until: null }
  const shown = changes.filter((change, index) => index < most || dayOf(change) >= dayOf(last))
  const next = changes[shown.length]
  return { shown, rest: changes.length - shown.length, until: next === undefined ? null : dayOf(next) }
}
