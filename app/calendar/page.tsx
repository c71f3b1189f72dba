import '@/app/styles/changes.css'
import '@/app/styles/calendar.css'
import type { Metadata } from 'next'
import { CalendarPage } from '@/components/calendar/calendar-page'
import { Page } from '@/components/layout/page'
import { queryCalendar } from '@/lib/calendar/report'
import { today } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'

export const dynamic = 'force-dynamic'

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, title, past } = await queryCalendar(await searchParams, today())
  return {
    title, description: 'Next review and expiry of every measure and relief, what lapses if nothing happens, and past renewals.',
    alternates: { canonical: toHref('/calendar', filter), ...(!past && { types: { 'text/calendar': [{ url: toHref('/calendar.ics', filter), title: 'Reviews and expiries (iCalendar)' }] } }) },
  }
}

export default async function Calendar({ searchParams }: Props) {
  const report = await queryCalendar(await searchParams, today())
  return (
    <Page section="calendar" kind="p-calendar" path="/calendar" day={report.day} today={report.now} keep={report.keep}>
      <CalendarPage report={report} />
    </Page>
  )
}
