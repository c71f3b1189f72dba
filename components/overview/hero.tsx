import { bodyClass } from '@/components/ui/body-code'
import type { Part } from '@/lib/charts/words'
import { toHref } from '@/lib/measures/filter'

interface HeroProps {
  readonly headline: readonly Part[]
  readonly deck: readonly Part[]
  readonly asOf: string | undefined
}

/** The headline of the overview; each figure in it opens the measures that it counts. */
export function Hero({ headline, deck, asOf }: HeroProps) {
  return (
    <section className="hero" aria-labelledby="headline">
      <h1 id="headline" className="headline"><Sentence parts={headline} asOf={asOf} /></h1>
      <p className="deck"><Sentence parts={deck} asOf={asOf} /></p>
    </section>
  )
}

function Sentence({ parts, asOf }: { parts: readonly Part[], asOf: string | undefined }) {
  return parts.map((part, index) => (typeof part === 'string'
    ? part
    : <a key={index} className={part.body === null ? 'fg' : `fg ${bodyClass(part.body)}`} href={toHref('/measures', asOf === undefined ? part.filter : { ...part.filter, asOf })}>{part.text}</a>))
}
