import { bodyClass } from '@/components/ui/body-code'
import { hrefOf, type Part } from '@/lib/charts/words'

interface SentenceProps {
  readonly parts: readonly Part[]
  /** The day of the page, which figures without a day of their own take; none where it is today's. */
  readonly asOf?: string | undefined
}

/** A computed sentence; each figure in it opens what it counts. */
export function Sentence({ parts, asOf }: SentenceProps) {
  return parts.map((part, index) => (typeof part === 'string'
    ? part
    : <a key={index} className={part.body === null ? 'fg' : `fg ${bodyClass(part.body)}`} href={hrefOf(part, asOf)}>{part.text}</a>))
}
