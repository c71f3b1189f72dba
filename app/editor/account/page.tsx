import type { Metadata } from 'next'
import { faultNamed, minutesNamed } from '@/components/accounts/fault'
import { OwnAccount } from '@/components/accounts/own-account'
import { EditorPage } from '@/components/editor/editor-page'
import { openDesk } from '@/lib/records/desk'
import '@/app/styles/accounts.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'My account' }

export default async function AccountPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { fault, limited, done } = await searchParams
  const desk = await openDesk('/editor/account')
  const minutes = minutesNamed(limited)
  return (
    <EditorPage desk={desk} section="account" kind="p-own">
      <OwnAccount editor={desk.editor} done={done} fault={minutes === null ? faultNamed(fault) : { field: 'present', text: `Too many tries. Try again in ${minutes}.` }} />
    </EditorPage>
  )
}
