import { Words } from '@/components/editor/send-panel'
import { KINDS, type Kind } from '@/lib/records/kinds'

interface ArchiveFormProps {
  readonly record: { readonly id: string, readonly kind: Kind, readonly latest: number }
  /** Published records that name this one. */
  readonly inTheWay: readonly { readonly href: string, readonly label: string, readonly kind: Kind }[]
  readonly reason?: string
  readonly error?: string
}

/** Takes a record out of the register, with a reason. Not offered while other records name it. */
export function ArchiveForm({ record, inTheWay, reason = '', error }: ArchiveFormProps) {
  const kind = KINDS[record.kind].label.toLowerCase()
  return (
    <section className="sec step" aria-labelledby="archive-title">
      <h2 id="archive-title">Archive this {kind}</h2>
      <ul className="means">
        <li>It leaves the register, all counts and all files.</li>
        <li>Its address answers that it was withdrawn (410), and says your reason.</li>
        <li>Its history stays open to readers, and nothing is deleted.</li>
        <li>A law that ended is not archived: give the record its end instead.</li>
      </ul>
      {inTheWay.length > 0 ? (
        <>
          <p className="notice"><b>It cannot be archived yet.</b> {inTheWay.length === 1 ? 'One published record names it' : `${inTheWay.length} published records name it`}; change {inTheWay.length === 1 ? 'that' : 'those'} first.</p>
          <ul className="plain">{inTheWay.map(({ href, label, kind: other }) => <li key={href}><a href={href}>{label}</a> <small className="dim">{KINDS[other].label.toLowerCase()}</small></li>)}</ul>
        </>
      ) : (
        <form method="post" action={`/api/records/${record.id}/archive`}>
          <input type="hidden" name="number" value={record.latest} />
          <Words name="reason" label="Why" hint="One or two sentences. Readers see them." rows={3} value={reason} message={error} />
          <p className="acts"><button type="submit">Archive</button> <a href={`/editor/records/${record.id}`}>Cancel</a></p>
        </form>
      )}
    </section>
  )
}
