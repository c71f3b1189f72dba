import { DoneNotice, minutesNamed } from '@/components/accounts/fault'
import { Field } from '@/components/accounts/field'

interface SignInProps {
  readonly query: { readonly [key: string]: string | string[] | undefined }
  readonly next: string
  /** E-mail address that was typed before. */
  readonly email: string | undefined
  readonly organisation: boolean
  /** False where the operator has not set the secret that sessions are sealed with. */
  readonly possible: boolean
}

const FAILED = 'The e-mail address and the password do not belong together. Check both: capitals count in a password.'
const ORGANISATION = 'Your organisation did not vouch for an e-mail address that has an active account here. Sign in with a password, or ask an admin.'

/** Why the last try did not succeed; null when there was none. */
export function faultOfSignIn(query: SignInProps['query']): string | null {
  const minutes = minutesNamed(query.limited)
  if (minutes !== null) return `Too many tries. Try again in ${minutes}.`
  return query.failed === 'organisation' ? ORGANISATION : query.failed === undefined ? null : FAILED
}

export function SignIn({ query, next, email, organisation, possible }: SignInProps) {
  const fault = faultOfSignIn(query)
  return (
    <div className="account">
      <header className="pagehead"><h1>Sign in</h1><p className="deck">For those who keep the records. Reading needs no account.</p></header>
      {query.ended !== undefined && fault === null && <DoneNotice>{query.ended === 'everywhere' ? 'You are signed out, on every device.' : 'You are signed out.'}</DoneNotice>}
      {fault !== null && <div className="notice wrong" role="alert"><p>{fault}</p></div>}
      {possible ? (
        <form action="/api/session" method="post" className="narrow-form">
          <input type="hidden" name="next" value={next} />
          <Field id="email" label="E-mail address" type="email" autoComplete="username" value={email} maxLength={254} fault={null} />
          <Field id="password" label="Password" type="password" autoComplete="current-password" fault={null} />
          <p className="acts"><button type="submit">Sign in</button></p>
        </form>
      ) : <div className="notice" role="status"><p>Nobody can sign in yet: the operator of this site has to set <code>AUTH_SECRET</code>, at least 32 characters long, and start it again.</p></div>}
      {organisation && <p className="or"><a href={`/api/session/organisation?next=${encodeURIComponent(next)}`}>Sign in with your organisation</a></p>}
      <p className="note">Accounts are by invitation. Whoever has forgotten a password asks an admin for a new one-time address. A session ends after eight hours; the cookie that carries it is the only one here.</p>
    </div>
  )
}
