import { bodyClass } from '@/components/ui/body-code'
import type { Body } from '@/lib/measures/vocab'

const PITCH = 5
const HEIGHT = 11

/** One stroke per measure, in the colour of its body; the figure beside it says the same. */
export function Tally({ body, count }: { body: Body, count: number }) {
  if (count === 0) return null
  const strokes = Array.from({ length: count }, (_, index) => `M${index * PITCH + 1.5} 0v${HEIGHT}`).join('')
  return <svg className={`tally ${bodyClass(body)}`} width={count * PITCH} height={HEIGHT} aria-hidden="true"><path d={strokes} /></svg>
}
