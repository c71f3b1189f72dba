import type { Asked, Drawing } from '@/components/any-date/any-date'
import { ComparedHead, ComparedMatrix } from '@/components/compare/compared-parts'
import { compare, type Compared } from '@/lib/compare/compared'
import { measures } from '@/lib/charts/words'
import { shortOf } from '@/lib/measures/vocab'
import { sayDay } from '@/lib/periods/axis'
import { decode, type PeriodsFile } from '@/lib/periods/encode'
import { changesOf, factsOf, holdingsOn } from '@/lib/periods/state'

/** The headline and the matrix of a comparison on any day, by the functions and components that the server uses. */
export function prepare(file: PeriodsFile, { a, b, today }: Asked): Drawing {
  const lives = decode(file)
  const factsOn = factsOf(lives)
  const on = (day: string): Compared => compare(factsOn(day), [holdingsOn(lives, a, day), holdingsOn(lives, b, day)], { a, b, day, today, asOf: day === today ? undefined : day })
  const bitingIn = ({ matrix }: Compared, body: string) => matrix.totals.find(cell => cell.body === body)?.biting?.count ?? 0
  return {
    changes: changesOf(lives),
    draw: day => {
      const compared = on(day)
      return { head: <ComparedHead compared={compared} />, matrix: <ComparedMatrix compared={compared} /> }
    },
    say: day => {
      const compared = on(day)
      return `${sayDay(day, today)}: ${measures(bitingIn(compared, a))} of ${shortOf(a)} and ${bitingIn(compared, b)} of ${shortOf(b)} in force.`
    },
  }
}
