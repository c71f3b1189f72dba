import { BodyShape } from '@/components/charts/body-shape'
import { bodyClass } from '@/components/ui/body-code'
import type { Body } from '@/lib/measures/vocab'
import { GROWTH_HEIGHT, type Growth, type GrowthLine } from '@/lib/triggers/growth'

interface GrowthStepsProps {
  readonly growth: Growth
  readonly label: string
  /** Where the number at the end of a line leads. */
  readonly hrefOf: (body: Body) => string
}

const percent = (share: number) => `${(100 * share).toFixed(3)}%`

/** Step lines of a number that only grows, one per body, each with its name and number at its end. Drawn on the server. */
export function GrowthSteps({ growth: { lines, max, counts, ticks }, label, hrefOf }: GrowthStepsProps) {
  const y = (count: number) => GROWTH_HEIGHT * (1 - count / max)
  return (
    <div className="growth">
      <svg width="100%" height={GROWTH_HEIGHT + 24} role="group" aria-label={label}>
        {counts.map(count => <line key={count} className={count === 0 ? 'axis' : 'grid'} x1="0" x2="100%" y1={y(count)} y2={y(count)} />)}
        {counts.map(count => <text key={count} className="tick" x="0" dx="-8" y={y(count)} dy=".35em" textAnchor="end" aria-hidden="true">{count}</text>)}
        {ticks.map(tick => <text key={tick.label} className="tick" x={percent(tick.x)} y={GROWTH_HEIGHT + 18} textAnchor="middle" aria-hidden="true">{tick.label}</text>)}
        {/* The drawing is stretched to the width; its strokes are not. */}
        <svg width="100%" height={GROWTH_HEIGHT} viewBox={`0 0 1 ${GROWTH_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" overflow="visible">
          {[...lines].reverse().map(line => <path key={line.body} className={`line ${bodyClass(line.body)}`} d={pathOf(line, y)} vectorEffect="non-scaling-stroke" />)}
        </svg>
        {lines.map(({ body, count, label: place }) => {
          const at = GROWTH_HEIGHT * place
          return (
            <g key={body}>
              {Math.abs(at - y(count)) > 2 && <line className="lead" x1="100%" x2="100%" y1={y(count)} y2={at} />}
              <svg x="100%" y={y(count)} className={`mk ${bodyClass(body)}`} overflow="visible" aria-hidden="true"><BodyShape body={body} /></svg>
              <a href={hrefOf(body)} aria-label={`${body} ${count} ${count === 1 ? 'measure' : 'measures'}`}><text className={`end ${bodyClass(body)}`} x="100%" dx="12" y={at} dy=".35em">{body} {count}</text></a>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function pathOf({ corners, count }: GrowthLine, y: (count: number) => number): string {
  const [first, ...rest] = corners
  if (first === undefined) return ''
  return `M${first.x} ${y(first.count).toFixed(2)}${rest.map(corner => `H${corner.x}V${y(corner.count).toFixed(2)}`).join('')}H1V${y(count).toFixed(2)}`
}
