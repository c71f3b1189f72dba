/** What a person may do, each including what stands before it. */
export const ROLES = [
  { id: 'editor', label: 'Editor', definition: 'Writes drafts and proposes changes.' },
  { id: 'reviewer', label: 'Reviewer', definition: 'Also publishes, returns and archives what others wrote.' },
  { id: 'admin', label: 'Admin', definition: 'Also keeps the users.' },
] as const

export type Role = (typeof ROLES)[number]['id']

declare const proven: unique symbol

/** Somebody whose session was checked against the database in this very request. Only lib/auth can make one, so that what takes an Editor cannot be called without. */
export interface Editor {
  readonly id: string
  readonly email: string
  /** What readers see in the history. */
  readonly name: string
  readonly role: Role
  readonly [proven]: true
}

/** Whether a role includes another one. */
export function includesRole(held: Role, wanted: Role): boolean {
  const rank = (role: Role) => ROLES.findIndex(one => one.id === role)
  return rank(held) >= rank(wanted)
}

/** Who changes accounts: an admin on a page, or the operator at the machine, who needs no account for that. */
export type Hand = { readonly editor: Editor, readonly address: string } | 'operator'
