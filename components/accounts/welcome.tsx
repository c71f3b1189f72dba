import { FaultNotice, type Fault } from '@/components/accounts/fault'
import { Field, NewPassword } from '@/components/accounts/field'
import type { Link } from '@/lib/auth/data'
import { LINK_HOURS } from '@/lib/auth/token'

interface WelcomeProps {
  readonly link: Link
  readonly token: string
  readonly fault: Fault | null
  /** What was typed before. */
  readonly typed: Readonly<Record<string, string>>
}

/** What stands above the form: by whose address one came. */
export function titleOfLink({ account }: Link): string {
  return account === null ? 'Set up the first admin' : account.hasPassword ? 'Set a new password' : `Welcome, ${account.name}`
}

function deckOfLink({ account }: Link): string {
  if (account === null) return 'This site has no admin yet. The first invites everybody else.'
  return account.hasPassword ? 'With the new password every session of yours ends, and a new one begins here.' : `You are invited as ${account.role}. Choose a password, and you are in.`
}

export function Welcome({ link, token, fault, typed }: WelcomeProps) {
  const { account } = link
  return (
    <div className="account">
      <header className="pagehead"><h1>{titleOfLink(link)}</h1><p className="deck">{deckOfLink(link)}</p></header>
      <FaultNotice fault={fault} />
      <form action="/api/session/welcome" method="post" className="narrow-form">
        <input type="hidden" name="token" value={token} />
        {account === null ? (
          <>
            <Field id="name" label="Name" hint="Readers see it in the history of records." autoComplete="name" value={typed.name} maxLength={80} fault={fault} />
            <Field id="email" label="E-mail address" type="email" hint="To sign in with. Readers never see it." autoComplete="username" value={typed.email} maxLength={254} fault={fault} />
          </>
        ) : (
          // Where it is sent, the password manager keeps it with the password; the account is the link's, whatever stands here.
          <p className="field"><label htmlFor="username">E-mail address</label><input id="username" type="email" autoComplete="username" value={account.email} readOnly /></p>
        )}
        <NewPassword fault={fault} />
        <p className="acts"><button type="submit">{account === null ? 'Create the account' : 'Set the password'}</button></p>
      </form>
    </div>
  )
}

/** For an address that was used, is too old, or never was. */
export function DeadLink() {
  return (
    <div className="account">
      <header className="pagehead"><h1>This address no longer works</h1><p className="deck">A one-time address works once, for {LINK_HOURS} hours, and only until a newer one is made.</p></header>
      <p className="onward">If you have set your password already, <a href="/sign-in">sign in</a>. Otherwise ask an admin for a new address; the first admin finds one in the output of <code>npm start</code>.</p>
    </div>
  )
}
