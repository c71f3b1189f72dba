import type { lives as facts } from '@/lib/charts/facts.fixture'
import type { Life } from '@/lib/periods/encode'

/** The facts as `listLives` reads them from the database: for tests. */
export function livesOf(lives: typeof facts): Life[] {
  return lives.map(({ measure: { id, body, types, sectors }, periods }) => ({ id, body, types, sectors, periods: periods.map(({ state, from, to }) => ({ state, from, to })) })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Days that nobody chose, the same in every run, so that a failure can be seen again (a linear congruential generator, as in Numerical Recipes). */
export function someDays(count: number, from = 2004, years = 24, seed = 20_040_101): string[] {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
  return Array.from({ length: count }, () => {
    const month = next(12) + 1
    return `${from + next(years)}-${String(month).padStart(2, '0')}-${String(next(month === 2 ? 28 : 30) + 1).padStart(2, '0')}`
  })
}
