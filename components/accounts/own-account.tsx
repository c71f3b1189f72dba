import { DoneNotice, FaultNotice, type Fault } from '@/components/accounts/fault'
import { Field, NewPassword } from '@/components/accounts/field'
import type { Editor } from '@/lib/auth/editor'

interface OwnAccountProps {
  readonly editor: Editor
  readonly done: string | string[] | undefined
  readonly fault: Fault | null
}

const DONE: Record<string, string> = { password: 'The password is changed. Every other session of yours has ended.', name: 'The name is changed.' }

export function OwnAccount({ editor, done, fault }: OwnAccountProps) {
  const said = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
  return (
    <>
      <header className="pagehead"><h1>My account</h1><p className="deck">{editor.email}, with the role {editor.role}. An admin changes roles.</p></header>
      {said !== undefined && <DoneNotice>{said}</DoneNotice>}
      <FaultNotice fault={fault} />
      <section className="sec" aria-labelledby="own-name">
        <h2 id="own-name">Name</h2>
        <form action="/api/session/name" method="post" className="narrow-form">
          <Field id="name" label="Your name" hint="Readers see it in the history of records." autoComplete="name" value={editor.name} maxLength={80} fault={fault} />
          <p className="acts"><button type="submit">Change the name</button></p>
        </form>
      </section>
      <section className="sec" aria-labelledby="own-password">
        <h2 id="own-password">Password</h2>
        <form action="/api/session/password" method="post" className="narrow-form">
          <input type="text" name="username" autoComplete="username" defaultValue={editor.email} hidden readOnly />
          <Field id="present" label="Present password" type="password" autoComplete="current-password" fault={fault} />
          <NewPassword fault={fault} />
          <p className="acts"><button type="submit">Change the password</button></p>
        </form>
      </section>
      <section className="sec" aria-labelledby="everywhere">
        <h2 id="everywhere">Sessions</h2>
        <p className="find">A session ends eight hours after signing in. If you have left one open somewhere, or a device is lost, end them all.</p>
        <form action="/api/session/end-everywhere" method="post"><button type="submit" className="quiet">Sign out everywhere</button></form>
      </section>
    </>
  )
}
