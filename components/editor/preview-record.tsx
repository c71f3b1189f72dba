import { InstrumentPage } from '@/components/instruments/instrument-page'
import { MeasureRecord } from '@/components/measures/measure-record'
import { NotYet } from '@/components/measures/not-yet'
import { ReliefRecord } from '@/components/reliefs/relief-record'
import { TriggerPage } from '@/components/triggers/trigger-page'
import { firstDayOf } from '@/lib/measures/known'
import type { Preview } from '@/lib/records/preview'
import '@/app/styles/documents.css'
import '@/app/styles/record.css'
import '@/app/styles/stories.css'

/** A record as its readers' page draws it. */
export function PreviewRecord({ seen, day }: { seen: NonNullable<Preview['seen']>, day: string }) {
  const later = (title: string) => <p className="empty">{title} begins after today: readers find it in the register from its day on.</p>
  switch (seen.kind) {
    case 'measure':
      if (seen.record === null) return later('The measure')
      return seen.record.found ? <MeasureRecord record={seen.record} /> : <NotYet word="measure" title={seen.record.measure.title} day={day} first={firstDayOf(seen.record.measure)} path={`/measures/${seen.record.measure.id}`} rest={{}} />
    case 'relief':
      return seen.record === null || seen.record.known === null ? later('The relief') : <ReliefRecord record={seen.record} known={seen.record.known} />
    case 'instrument':
      return seen.detail === null ? later('The act') : <InstrumentPage detail={seen.detail} listing={seen.listing} day={day} today={day} asOf={undefined} published={null} />
    case 'trigger':
      return seen.detail === null ? later('The trigger') : <TriggerPage detail={seen.detail} answers={seen.answers} stories={seen.stories} day={day} today={day} asOf={undefined} published={null} />
  }
}
