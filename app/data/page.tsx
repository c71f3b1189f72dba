import type { Metadata } from 'next'
import { Contents } from '@/components/documents/contents'
import { ContextSeries } from '@/components/documents/context-series'
import { DataDictionary } from '@/components/documents/data-dictionary'
import { DataDownloads } from '@/components/documents/data-downloads'
import { DATA_CONTENTS, DataHead } from '@/components/documents/data-head'
import { DataLicence } from '@/components/documents/data-licence'
import { Page } from '@/components/layout/page'
import { ProblemNotice } from '@/components/ui/notice'
import { listSeries } from '@/lib/context/data'
import { formatDayLong, today } from '@/lib/dates'
import { columns } from '@/lib/measures/columns'
import { countMeasures, getDataset } from '@/lib/measures/data'
import { dayAsked } from '@/lib/measures/filter'
import { siteUrl } from '@/lib/site'
import '@/app/styles/documents.css'

export const dynamic = 'force-dynamic'

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = {
  title: 'Data', alternates: { canonical: '/data' },
  description: 'Downloads as CSV and JSON, the filters, the data dictionary, figures in context, and the licence.',
}

export default async function Data({ searchParams }: Props) {
  const now = today()
  const { day, asOf, problems } = dayAsked(await searchParams, now)
  const [series, dataset, measures, site] = await Promise.all([listSeries(), getDataset(), countMeasures({}, day), siteUrl()])
  return (
    <Page section="data" kind="p-data" path="/data" day={day} today={now}>
      <ProblemNotice problems={problems} />
      <DataHead day={day} asOf={asOf} measures={measures} changed={formatDayLong(dataset.changed_at.toISOString().slice(0, 10))} />
      <div className="doc">
        <Contents items={DATA_CONTENTS} />
        <div className="doc-b">
          <DataDownloads asOf={asOf} />
          <DataDictionary columns={columns} asOf={asOf} />
          <ContextSeries series={series} asOf={asOf} />
          <DataLicence site={site} date={formatDayLong(day)} />
        </div>
      </div>
    </Page>
  )
}
