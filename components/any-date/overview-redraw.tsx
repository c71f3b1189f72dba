import type { Asked, Drawing } from '@/components/any-date/any-date'
import { Hero } from '@/components/overview/hero'
import { MatrixSection } from '@/components/overview/matrix-section'
import { countIn, deckOf, headlineOf, SENDERS } from '@/lib/charts/headline'
import { measures } from '@/lib/charts/words'
import { BITING } from '@/lib/measures/vocab'
import { sayDay } from '@/lib/periods/axis'
import { decode, type PeriodsFile } from '@/lib/periods/encode'
import { changesOf, countsOn, firstYear } from '@/lib/periods/state'

/** The headline and the matrix of the overview on any day, by the functions and components that the server uses. */
export function prepare(file: PeriodsFile, { today }: Asked): Drawing {
  const lives = decode(file)
  return {
    changes: changesOf(lives),
    draw: day => {
      const counts = countsOn(lives, day)
      const asOf = day === today ? undefined : day
      return {
        head: <Hero headline={headlineOf(counts.bodies, day, today)} deck={deckOf(counts.bodies, day, today, firstYear(lives, day))} asOf={asOf} />,
        matrix: <MatrixSection counts={counts} day={day} today={today} asOf={asOf} />,
      }
    },
    say: day => `${sayDay(day, today)}: ${measures(countIn(countsOn(lives, day).bodies, SENDERS, BITING))} of the EU, the US and the UK in force.`,
  }
}
