/** What the audit log holds, in the order in which its filter lists it. A word here is a word of the database: add, never rename. */
export const AUDIT = [
  { id: 'signed_in', label: 'Signed in' },
  { id: 'sign_in_failed', label: 'Sign-in failed' },
  { id: 'sign_in_limited', label: 'Sign-in limited' },
  { id: 'signed_out', label: 'Signed out' },
  { id: 'signed_out_everywhere', label: 'Signed out everywhere' },
  { id: 'first_admin_created', label: 'First admin set up' },
  { id: 'invited', label: 'Invited' },
  { id: 'reset_link_made', label: 'New link made' },
  { id: 'password_set', label: 'Password set by link' },
  { id: 'password_changed', label: 'Password changed' },
  { id: 'renamed', label: 'Name changed' },
  { id: 'role_changed', label: 'Role changed' },
  { id: 'deactivated', label: 'Deactivated' },
  { id: 'activated', label: 'Activated' },
  { id: 'review_rule_changed', label: 'Review rule changed' },
] as const

export type AuditKind = (typeof AUDIT)[number]['id']

/** One entry of the log as the database gives it. */
export interface AuditEntry {
  readonly id: string
  /** `2026-11-25 13:05:23`, UTC. */
  readonly at: string
  readonly what: string
  /** Name of who did it; null where nobody was signed in, or the operator did it at the machine. */
  readonly actor: string | null
  /** Name of whom it concerns. */
  readonly subject: string | null
  readonly address: string | null
  readonly detail: Record<string, unknown> | null
}

/** What a kind of entry is called; of a kind that this version does not know, its own word. */
export function labelOf(what: string): string {
  return AUDIT.find(one => one.id === what)?.label ?? what.replaceAll('_', ' ')
}

/** An entry as a sentence. */
export function sentenceOf({ what, actor, subject, detail }: Omit<AuditEntry, 'id' | 'at' | 'address'>): string {
  const who = actor ?? 'The operator'
  const whom = subject ?? 'an account'
  const { from, to, role, reason, by } = detail ?? {}
  switch (what as AuditKind) {
    case 'signed_in': return `${whom} signed in${by === 'organisation' ? ' through the organisation' : ''}.`
    case 'sign_in_failed': return subject === null ? `Somebody tried ${by === 'organisation' ? 'through the organisation' : 'an e-mail address'} that no account has.` : `${whom} was not let in: ${REASONS[String(reason)] ?? 'wrong password'}.`
    case 'sign_in_limited': return `Too many tries ${detail?.per === 'address' ? 'from one network address' : subject === null ? 'for one e-mail address' : `for ${subject}`}: signing in was paused.`
    case 'signed_out': return `${whom} signed out.`
    case 'signed_out_everywhere': return `${whom} ended all their sessions.`
    case 'first_admin_created': return `${whom} was set up as the first admin.`
    case 'invited': return `${who} invited ${whom} as ${String(role)}.`
    case 'reset_link_made': return `${who} made a new one-time address for ${whom}.`
    case 'password_set': return `${whom} set a password by a one-time address.`
    case 'password_changed': return `${whom} changed their password.`
    case 'renamed': return `${String(from)} is now called ${String(to)}.`
    case 'role_changed': return `${who} changed the role of ${whom} from ${String(from)} to ${String(to)}.`
    case 'deactivated': return `${who} deactivated ${whom}.`
    case 'activated': return `${who} activated ${whom}.`
    case 'review_rule_changed': return `${who} changed the rule of review from ${String(from)} to ${String(to)}.`
    default: return `${labelOf(what)}.`
  }
}

const REASONS: Record<string, string> = { deactivated: 'the account is deactivated', 'no-password': 'no password is set yet', password: 'wrong password', 'present-password': 'wrong present password when changing it' }
