import '@/app/styles/tokens.css'
import '@/app/styles/page.css'
import '@/app/styles/additions.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { Footer } from '@/components/layout/footer'
import { PageScript } from '@/components/layout/page-script'
import { today } from '@/lib/dates'
import { getDataset } from '@/lib/measures/data'
import { parseAsOf } from '@/lib/measures/filter'
import { AS_OF_HEADER } from '@/lib/request-rules'
import { nonceOf } from '@/lib/security-headers'
import { SITE_CLAIM, SITE_NAME, siteUrl } from '@/lib/site'

export const viewport: Viewport = { themeColor: [{ media: '(prefers-color-scheme: light)', color: '#FBFAF6' }, { media: '(prefers-color-scheme: dark)', color: '#141517' }] }

/** Everything shown comes from the database of the moment; nothing can be made when the site is built, where there is none. */
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await siteUrl()),
    title: { default: SITE_NAME, template: `%s · ${SITE_NAME}` },
    description: SITE_CLAIM,
    openGraph: { siteName: SITE_NAME, type: 'website', locale: 'en_GB' },
    // A reader's telephone must not turn celex numbers into calls.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export default async function Layout({ children }: { children: React.ReactNode }) {
  const dataset = await getDataset()
  const sent = await headers()
  const request = sent.get('x-request-id') ?? undefined
  // A layout is not told the query; the proxy passes on the day that it asks for.
  const { asOf } = parseAsOf({ asOf: sent.get(AS_OF_HEADER) ?? '' })
  return (
    // The script in the head sets data-theme on <html> before React looks at it. What failed is found in the log by data-request.
    <html lang="en" data-request={request} suppressHydrationWarning>
      <head>
        <PageScript nonce={nonceOf(sent.get('content-security-policy') ?? '')} />
      </head>
      <body>
        <a className="skip" href="#main">Skip to content</a>
        {children}
        <Footer asOf={asOf === today() ? undefined : asOf} counts={dataset} lastLawEvent={dataset.last_law_event} lastEdit={dataset.version === 0 ? null : dataset.changed_at.toISOString().slice(0, 10)} />
      </body>
    </html>
  )
}
