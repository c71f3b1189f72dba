import type { Metadata } from 'next'
import { NoAddress, OneTimeAddress } from '@/components/accounts/users'
import { EditorPage } from '@/components/editor/editor-page'
import { readNote } from '@/lib/auth/flash'
import { openDesk } from '@/lib/records/desk'
import { siteUrl } from '@/lib/site'
import '@/app/styles/accounts.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'One-time address' }

export default async function LinkPage() {
  const desk = await openDesk('/editor/users', 'admin')
  const { for: admin, token, name } = await readNote('/editor/users/link')
  const shown = admin === desk.editor.id && token !== undefined && name !== undefined
  return (
    <EditorPage desk={desk} section="users" kind="p-account">
      {shown ? <OneTimeAddress name={name} address={`${await siteUrl()}/welcome?token=${token}`} /> : <NoAddress />}
    </EditorPage>
  )
}
