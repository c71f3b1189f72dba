import { ReliefRows } from '@/components/reliefs/relief-rows'
import type { Known } from '@/lib/measures/known'
import type { ReliefStatus } from '@/lib/reliefs/state'

const GROUPS: readonly { readonly status: ReliefStatus, readonly title: string }[] = [
  { status: 'running', title: 'Running' }, { status: 'coming', title: 'Still to start' }, { status: 'ended', title: 'Ended' },
]

/** What is allowed all the same: reliefs that run, are to come, and have ended. */
export function MeasureReliefs({ known, asOf }: { known: Known, asOf: string | undefined }) {
  const groups = GROUPS.map(group => ({ ...group, reliefs: known.reliefs.filter(relief => relief.status === group.status) })).filter(group => group.reliefs.length > 0)
  return (
    <section aria-labelledby="reliefs">
      <h2 id="reliefs">Reliefs</h2>
      {groups.length === 0 && <p className="empty">None on record{known.isToday ? '' : ' for that day'}.</p>}
      {groups.map(group => (
        <div key={group.status}>
          <h3>{group.title}</h3>
          <ReliefRows reliefs={group.reliefs} caption={`Reliefs: ${group.title.toLowerCase()}`} isPast={known.isPast} asOf={asOf} />
        </div>
      ))}
    </section>
  )
}
