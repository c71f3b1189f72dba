import { PASSWORD } from '@/lib/auth/password-rule'

/** What is wrong with a form. */
export interface Fault {
  /** The field to which it belongs; none where it concerns the whole. */
  readonly field?: string
  readonly text: string
}

/** All that can be wrong with the forms of accounts, in words that say what to do. */
const FAULTS: Record<string, Fault> = {
  name: { field: 'name', text: 'Enter a name of at most 80 characters.' },
  email: { field: 'email', text: 'Enter an e-mail address like name@example.org.' },
  role: { field: 'role', text: 'Choose a role.' },
  taken: { field: 'email', text: 'There is an account with this e-mail address already.' },
  person: { field: 'name', text: 'Enter name and e-mail address.' },
  short: { field: 'password', text: `Choose a password of at least ${PASSWORD.min} characters.` },
  long: { field: 'password', text: `Choose a password of at most ${PASSWORD.max} characters.` },
  address: { field: 'password', text: 'Choose a password that is not your e-mail address.' },
  again: { field: 'again', text: 'The two passwords differ. Type both again.' },
  present: { field: 'present', text: 'This is not your present password.' },
  'last-admin': { text: 'There must be an active admin: make somebody else one first.' },
  missing: { text: 'There is no such user.' },
  inactive: { text: 'The account is deactivated. Activate it first.' },
  'not-admin': { text: 'You are no longer an admin.' },
}

/** The fault that an address names; null for none and for what is none. */
export function faultNamed(name: unknown): Fault | null {
  return typeof name === 'string' && Object.hasOwn(FAULTS, name) ? FAULTS[name] ?? null : null
}

/** How long to wait, as an address says it; null unless it is a number of minutes up to a quarter of an hour. */
export function minutesNamed(text: unknown): string | null {
  if (typeof text !== 'string' || !/^(?:[1-9]|1[0-5])$/.test(text)) return null
  return text === '1' ? 'one minute' : `${text} minutes`
}

/** The summary above a form that was not taken; it leads to the field. */
export function FaultNotice({ fault }: { readonly fault: Fault | null }) {
  if (fault === null) return null
  return <div className="notice wrong" role="alert"><p>{fault.field === undefined ? fault.text : <a href={`#${fault.field}`}>{fault.text}</a>}</p></div>
}

/** Says what was done. */
export function DoneNotice({ children }: { readonly children: React.ReactNode }) {
  return <div className="notice" role="status"><p>{children}</p></div>
}
