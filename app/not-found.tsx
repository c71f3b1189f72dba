import type { Metadata } from 'next'
import { LostPage } from '@/components/documents/lost-page'
import { Page } from '@/components/layout/page'
import { today } from '@/lib/dates'
import '@/app/styles/documents.css'

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } }

export default function NotFound() {
  const day = today()
  return (
    <Page kind="p-lost" day={day} today={day}>
      <LostPage title="There is no page at this address">
        <p className="deck">No record has this name, or the address has a slip in it. Records are never deleted here: search for what you were after.</p>
      </LostPage>
    </Page>
  )
}
