import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { EditionNotice } from '@/components/measures/edition-notice'
import { EmptyResult } from '@/components/measures/empty-result'
import { FilterChips } from '@/components/measures/filter-chips'
import { MeasureFilter } from '@/components/measures/measure-filter'
import { MeasureTable } from '@/components/measures/measure-table'
import { RegisterHead } from '@/components/measures/register-head'
import { RegisterPages } from '@/components/measures/register-pages'
import { ResultsBar } from '@/components/measures/results-bar'
import { ProblemNotice } from '@/components/ui/notice'
import { today } from '@/lib/dates'
import { toQuery, without } from '@/lib/measures/filter'
import { queryRegister } from '@/lib/measures/register'
import '@/app/styles/register.css'

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title, description, canonical } = await queryRegister(await searchParams, today())
  return { title, description, alternates: { canonical } }
}

export default async function Register({ searchParams }: Props) {
  const { filter, names, problems, chips, sentence, listing, everything, counts, acts, offers, day, now } = await queryRegister(await searchParams, today())
  return (
    <Page section="measures" kind="p-register" path="/measures" day={day} today={now} keep={new URLSearchParams(toQuery(without(filter, 'asOf', 'page')))}>
      <RegisterHead sentence={sentence} total={listing.total} everything={everything} filter={filter} chips={<FilterChips chips={chips} filter={filter} />} />
      <ProblemNotice problems={problems} />
      <EditionNotice path="/measures" filter={filter} />
      <div className="reg">
        <MeasureFilter filter={filter} counts={counts} names={names} total={listing.total} today={now} />
        <section className="results" id="results" aria-labelledby="rh">
          <ResultsBar filter={filter} total={listing.total} counts={counts} used={chips.length} />
          {listing.total === 0 ? <EmptyResult sentence={sentence} chips={chips} counts={offers} asOf={filter.asOf} /> : <MeasureTable rows={listing.items} filter={filter} names={names} acts={acts} day={day} today={now} />}
          {listing.total > 0 && <RegisterPages listing={listing} filter={filter} day={day} today={now} />}
        </section>
      </div>
    </Page>
  )
}
