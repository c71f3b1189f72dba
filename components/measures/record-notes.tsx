import { HistoryLine } from '@/components/history/history-line'
import type { Published } from '@/lib/history/data'
import { CONFIDENCES, type Confidence } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'

interface RecordNotesProps {
  readonly id: string
  readonly confidence: Confidence
  readonly open: string | null
  readonly conflicts: number
  readonly published: Published | null
  /** Address of the record. */
  readonly path: string
}

/** How sure the record is: its confidence with the meaning of the word, what is not established, and whether sources disagree. */
export function RecordNotes({ id, confidence, open, conflicts, published, path }: RecordNotesProps) {
  const term = CONFIDENCES.find(known => known.id === confidence)
  return (
    <section className="record-notes" aria-labelledby="record">
      <h2 id="record">Record</h2>
      <dl className="facts">
        <div><dt>Confidence</dt><dd>{term?.label} <small>{term?.definition.replace('`open` says', 'the next line says')}</small></dd></div>
        <div><dt>Open</dt><dd>{open ?? <span className="dim">nothing noted</span>}</dd></div>
        <div><dt>Sources</dt><dd>{conflicts === 0 ? <span className="dim">no contradiction noted</span> : <a href="#conflicts">{conflicts === 1 ? 'one contradiction' : `${numberWord(conflicts)} contradictions`}</a>}</dd></div>
        <HistoryLine published={published} path={path} />
        <div><dt>Id</dt><dd><code>{id}</code></dd></div>
      </dl>
    </section>
  )
}
