import type { Metadata } from 'next'
import { faultNamed } from '@/components/accounts/fault'
import { Users } from '@/components/accounts/users'
import { EditorPage } from '@/components/editor/editor-page'
import { listUsers } from '@/lib/auth/data'
import { readNote } from '@/lib/auth/flash'
import { openDesk } from '@/lib/records/desk'
import '@/app/styles/accounts.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Users' }

export default async function UsersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { fault: named, done } = await searchParams
  const desk = await openDesk('/editor/users', 'admin')
  const fault = faultNamed(named)
  const [users, typed] = await Promise.all([listUsers(), fault?.field === undefined ? {} : readNote('/editor/users')])
  return <EditorPage desk={desk} section="users" kind="p-users"><Users users={users} self={desk.editor.id} done={done} fault={fault} typed={typed} /></EditorPage>
}
