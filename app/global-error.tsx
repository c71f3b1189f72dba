'use client'

import '@/app/styles/tokens.css'
import '@/app/styles/page.css'
import '@/app/styles/documents.css'

/** What readers see where even the frame of the page failed: it brings its own. The frame had the request's id, so what an operator finds in the log is the error's digest. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }, reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Belarus Sanctions Tracker</title>
        <main className="wrap">
          <header className="pagehead">
            <h1>The tracker cannot answer just now</h1>
            <p className="deck">Something went wrong on our side. Nothing was lost.</p>
            <p className="again"><button type="button" className="quiet" onClick={reset}>Try again</button><a href="/">To the overview</a>{error.digest !== undefined && <span className="dim">Reference {error.digest}</span>}</p>
          </header>
        </main>
      </body>
    </html>
  )
}
