import { Sentence } from '@/components/charts/sentence'
import type { Part } from '@/lib/charts/words'

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
