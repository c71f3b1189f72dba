import { DoneNotice, FaultNotice, type Fault } from '@/components/accounts/fault'
import { Field } from '@/components/accounts/field'
import type { User } from '@/lib/auth/data'
import { ROLES, type Role } from '@/lib/auth/editor'
import { formatDay } from '@/lib/dates'

const DONE: Record<string, string> = { role: 'The role is changed. Sessions of the former role have ended.', deactivated: 'The account is deactivated. Its sessions have ended.', activated: 'The account is active again.' }

interface UsersProps {
  readonly users: readonly User[]
  /** Account of who looks. */
  readonly self: string
  readonly done: string | string[] | undefined
  readonly fault: Fault | null
  /** What was typed into the invitation before. */
  readonly typed: Readonly<Record<string, string>>
}

export function Users({ users, self, done, fault, typed }: UsersProps) {
  const said = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
  const active = users.filter(user => user.active).length
  return (
    <>
      <header className="pagehead"><h1>Users</h1><p className="deck">{active === 1 ? 'One active account' : `${active} active accounts`}{users.length > active && `, ${users.length - active} deactivated`}. An account is never deleted, because revisions name their author.</p></header>
      {said !== undefined && <DoneNotice>{said}</DoneNotice>}
      <FaultNotice fault={fault} />
      <table className="t users">
        <caption className="vh">Users, with role and what can be done</caption>
        <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">State</th><th scope="col" className="c-d">Last sign-in, UTC</th><th scope="col" className="c-n">Revisions</th><th scope="col"><span className="vh">Change</span></th></tr></thead>
        <tbody>{users.map(user => <UserRow key={user.id} user={user} self={self} />)}</tbody>
      </table>
      <section className="sec" aria-labelledby="invite">
        <h2 id="invite">Invite</h2>
        <p className="find">You get a one-time address to pass on. It works once, for 24 hours. This site sends no mail.</p>
        <form action="/api/users" method="post" className="narrow-form">
          <Field id="name" label="Name" hint="Readers see it in the history of records." autoComplete="off" value={typed.name} maxLength={80} fault={fault} />
          <Field id="email" label="E-mail address" type="email" autoComplete="off" value={typed.email} maxLength={254} fault={fault} />
          <fieldset className="field roles">
            <legend>Role</legend>
            {ROLES.map(({ id, label, definition }) => (
              <label key={id}><input type="radio" name="role" value={id} defaultChecked={id === (typed.role ?? 'editor')} /> <span><b>{label}</b> {definition}</span></label>
            ))}
          </fieldset>
          <p className="acts"><button type="submit">Invite</button></p>
        </form>
      </section>
    </>
  )
}

function UserRow({ user, self }: { readonly user: User, readonly self: string }) {
  const { id, name, email, role, active, hasPassword, lastSignIn, revisions } = user
  const state = !active ? 'Deactivated' : hasPassword ? 'Active' : 'Invited'
  return (
    <tr className={active ? undefined : 'off'}>
      <th scope="row">{name}{id === self && <span className="dim"> (you)</span>}<small>{email}</small></th>
      <td><RoleForm id={id} name={name} role={role} /></td>
      <td>{state}</td>
      <td className="c-d" data-l="Last sign-in">{lastSignIn === null ? 'never' : <time dateTime={`${lastSignIn.replace(' ', 'T')}Z`}>{formatDay(lastSignIn.slice(0, 10))}, {lastSignIn.slice(11)}</time>}</td>
      <td className="c-n" data-l="Revisions">{revisions}</td>
      <td className="c-x">
        {active && <form action={`/api/users/${id}/reset`} method="post"><button type="submit" className="plain">New address<span className="vh"> for {name}</span></button></form>}
        <form action={`/api/users/${id}/active`} method="post"><input type="hidden" name="active" value={active ? 'no' : 'yes'} /><button type="submit" className="plain">{active ? 'Deactivate' : 'Activate'}<span className="vh"> {name}</span></button></form>
      </td>
    </tr>
  )
}

function RoleForm({ id, name, role }: { readonly id: string, readonly name: string, readonly role: Role }) {
  return (
    <form action={`/api/users/${id}/role`} method="post" className="role-form">
      <select name="role" defaultValue={role} aria-label={`Role of ${name}`} autoComplete="off">{ROLES.map(one => <option key={one.id} value={one.id}>{one.label}</option>)}</select>
      <button type="submit" className="plain">Change<span className="vh"> the role of {name}</span></button>
    </form>
  )
}

/** The one-time address that an admin passes on. */
export function OneTimeAddress({ name, address }: { readonly name: string, readonly address: string }) {
  return (
    <div className="account">
      <header className="pagehead"><h1>One-time address for {name}</h1><p className="deck">Pass it on by a way that only {name} reads. It works once, for 24 hours; a newer one makes it void.</p></header>
      <p className="field"><label htmlFor="address">Address</label><input id="address" type="text" readOnly value={address} aria-describedby="address-hint" /><span className="hint" id="address-hint">Shown now and for two minutes, to you, in this browser. After that, make a new one.</span></p>
      <p className="onward"><a href="/editor/users">Back to users</a></p>
    </div>
  )
}

/** Where there is no address to show any more. */
export function NoAddress() {
  return (
    <div className="account">
      <header className="pagehead"><h1>The address is no longer shown</h1><p className="deck">If it was not passed on, make a new one in the list of users.</p></header>
      <p className="onward"><a href="/editor/users">Back to users</a></p>
    </div>
  )
}
