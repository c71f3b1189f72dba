import type { Metadata } from 'next'
import { AuditLog } from '@/components/accounts/audit-log'
import { EditorPage } from '@/components/editor/editor-page'
import { AUDIT } from '@/lib/auth/audit'
import { AUDIT_PAGE, listAudit } from '@/lib/auth/data'
import { openDesk } from '@/lib/records/desk'
import '@/app/styles/accounts.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Audit log' }

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const query = await searchParams
  const desk = await openDesk('/editor/audit', 'admin')
  const what = AUDIT.find(one => one.id === query.what)?.id ?? null
  const page = typeof query.page === 'string' && /^[1-9]\d{0,5}$/.test(query.page) ? Number(query.page) : 1
  const { entries, total } = await listAudit(what, page)
  return (
    <EditorPage desk={desk} section="audit" kind="p-audit">
      <AuditLog entries={entries} total={total} what={what} page={page} perPage={AUDIT_PAGE} />
    </EditorPage>
  )
}
