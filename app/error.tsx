'use client'

import { LostPage } from '@/components/documents/lost-page'
import { Page } from '@/components/layout/page'
import { today } from '@/lib/dates'
import '@/app/styles/documents.css'

/** What readers see where a page failed. Next demands that it runs in the browser. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }, reset: () => void }) {
  const day = today()
  return (
    <Page kind="p-lost" day={day} today={day}>
      <title>Something went wrong · Belarus Sanctions Tracker</title>
      <LostPage title="This page could not be shown">
        <p className="deck">Something went wrong on our side, not in your address. Nothing was lost.</p>
        <p className="again"><button type="button" className="quiet" onClick={reset}>Try again</button>{error.digest !== undefined && <span className="dim">Reference {error.digest}</span>}</p>
      </LostPage>
    </Page>
  )
}
