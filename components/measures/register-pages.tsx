import { Pagination } from '@/components/ui/pagination'
import { formatDayLong } from '@/lib/dates'
import type { Listing } from '@/lib/measures/data'
import { PAGE_SIZES, toHref, without, type Filter } from '@/lib/measures/filter'

/** The way through the pages, and what the columns mean. */
export function RegisterPages({ listing, filter, day, today }: { listing: Listing, filter: Filter, day: string, today: string }) {
  return (
    <>
      <Pagination
        page={listing.page} pages={listing.pages} perPage={listing.perPage} total={listing.total}
        hrefOfPage={page => toHref('/measures', { ...filter, page })} sizes={PAGE_SIZES} hrefOfSize={perPage => toHref('/measures', { ...without(filter, 'page'), perPage })}
      />
      <p className="note">
        Adopted or announced is shown where it differs from the effective date. {day === today ? '“Review” is the end of the current term.' : `The terms that ran on ${formatDayLong(day)} are not on record; nothing made after that day is shown.`} Filters by date use the effective date, or the announcement where that is not established. <a href={toHref('/method', { asOf: filter.asOf })}>How we count</a>.
      </p>
    </>
  )
}
