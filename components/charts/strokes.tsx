import { bodyClass } from '@/components/ui/body-code'
import type { Body } from '@/lib/measures/vocab'

const PITCH = 5

interface StrokesProps {
  readonly body: Body
  readonly whole: number
  /** Drawn after the whole ones, half filled. */
  readonly half: number
}

/** One stroke for one measure; an eased one is half filled. Narrow columns make the strokes narrower, never fewer. */
export function Strokes({ body, whole, half }: StrokesProps) {
  const each = (from: number, count: number, draw: (x: number) => string) => Array.from({ length: count }, (_, index) => draw((from + index) * PITCH)).join('')
  const width = (whole + half) * PITCH
  return (
    <svg className={`tally ${bodyClass(body)}`} width={width} height="11" viewBox={`0 0 ${width} 11`} preserveAspectRatio="none" aria-hidden="true">
      {whole > 0 && <path d={each(0, whole, x => `M${x + 1.5} 0v11`)} />}
      {half > 0 && <><path d={each(whole, half, x => `M${x + 1.5} 5.5V11`)} /><path className="o" d={each(whole, half, x => `M${x + 0.5} .5h2v10h-2z`)} /></>}
    </svg>
  )
}
