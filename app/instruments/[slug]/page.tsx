import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { InstrumentPage } from '@/components/instruments/instrument-page'
import { Page } from '@/components/layout/page'
import { ProblemNotice } from '@/components/ui/notice'
import { today } from '@/lib/dates'
import { getPublished } from '@/lib/history/data'
import { getInstrument } from '@/lib/instruments/data'
import { listMeasures } from '@/lib/measures/data'
import { parseAsOf } from '@/lib/measures/filter'
import '@/app/styles/documents.css'

export const dynamic = 'force-dynamic'

interface Props { params: Promise<{ slug: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

const load = cache(getInstrument)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const detail = await load(slug, parseAsOf(await searchParams).asOf ?? today())
  return detail === null ? {} : { title: detail.instrument.citation, description: `${detail.instrument.title}. Dates, text, and the measures and reliefs that stand on it.`, alternates: { canonical: `/instruments/${slug}` } }
}

export default async function InstrumentProfile({ params, searchParams }: Props) {
  const now = today()
  const { slug } = await params
  const { asOf, problems } = parseAsOf(await searchParams)
  const day = asOf ?? now
  const detail = await load(slug, day)
  if (detail === null) notFound()
  const [listing, published] = await Promise.all([listMeasures({ instrument: [slug], sort: 'effective', perPage: 100 }, day), getPublished('instrument', slug)])
  return (
    <Page kind="p-instrument" path={`/instruments/${slug}`} day={day} today={now}>
      <ProblemNotice problems={problems} />
      <InstrumentPage detail={detail} listing={listing} published={published} day={day} today={now} asOf={asOf} />
    </Page>
  )
}
