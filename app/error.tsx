'use client'

import { useSyncExternalStore } from 'react'
import { LostPage } from '@/components/documents/lost-page'
import { Page } from '@/components/layout/page'
import { today } from '@/lib/dates'
import '@/app/styles/documents.css'

const never = () => () => undefined

/** What readers see where a page failed, and the name of the request, by which an operator finds it in the log. Next demands that it runs in the browser. */
export default function ErrorPage({ reset }: { error: Error & { digest?: string }, reset: () => void }) {
  const request = useSyncExternalStore(never, () => document.documentElement.dataset.request, () => undefined)
  const day = today()
  return (
    <Page kind="p-lost" day={day} today={day}>
      <title>Something went wrong · Belarus Sanctions Tracker</title>
      <LostPage title="This page could not be shown">
        <p className="deck">Something went wrong on our side, not in your address. Nothing was lost.</p>
        <p className="again"><button type="button" className="quiet" onClick={reset}>Try again</button>{request !== undefined && <span className="dim">Reference {request}</span>}</p>
      </LostPage>
    </Page>
  )
}
