import { bodyClass } from '@/components/ui/body-code'
import { lifeOf, type Life, type LifeInput, type LifeLabel, type LifeSpace, type Shape } from '@/lib/measures/life'
import type { Body } from '@/lib/measures/vocab'

// A label cannot know how wide it is shown, so the line is laid out for three widths and the stylesheet shows one.
const SPACES: readonly (LifeSpace & { readonly className: string })[] = [
  { className: 'life-wide', width: 1040, rows: 4 }, { className: 'life-middle', width: 650, rows: 4 }, { className: 'life-narrow', width: 286, rows: 0 },
]

/** The life of a measure as one line: dashes before effect, a bar while it bites, dashes to the review. */
export function LifeLine({ body, input }: { body: Body, input: LifeInput }) {
  return (
    <figure className={`fig lifeline ${bodyClass(body)}`}>
      {SPACES.map(space => <Drawing key={space.className} className={space.className} life={lifeOf(input, space)} />)}
    </figure>
  )
}

const BAR = 10
const ROW = 36
const LINE = 18

function Drawing({ life, className }: { life: Life, className: string }) {
  const rows = (labels: readonly LifeLabel[]) => labels.reduce((most, label) => Math.max(most, label.row + 1), 0)
  const top = rows(life.above) * ROW + 10
  const belowEnd = top + BAR + 14 + rows(life.below) * LINE
  const axis = belowEnd + (life.triggers.length > 0 ? rows(life.triggers) * LINE + 10 : 6)
  return (
    <svg className={className} width="100%" height={axis + 22} role="img" aria-label={life.text}>
      {life.ticks.map(({ x, label }) => (
        <g key={x}>
          <line className="axis" x1={`${x}%`} x2={`${x}%`} y1={axis} y2={axis + 5} />
          <text className="tick" x={`${x}%`} y={axis + 19} textAnchor={x < 2 ? 'start' : x > 97 ? 'end' : 'middle'}>{label}</text>
        </g>
      ))}
      <line className="axis" x1="0" x2="100%" y1={axis} y2={axis} />
      {life.triggers.map((label, index) => <Inline key={index} label={label} from={axis} text={axis - 12 - label.row * LINE} className="note-t" lead="trig" />)}
      {life.segments.map((segment, index) => <Stretch key={index} {...segment} y={top} />)}
      {life.end !== null && <line className="life-end" x1={`${life.end}%`} x2={`${life.end}%`} y1={top - 5} y2={top + BAR + 5} />}
      {life.marks.map(({ x, side }, index) => <line key={index} className="tk" x1={`${x}%`} x2={`${x}%`} y1={side === 'above' ? top - 6 : top} y2={side === 'above' ? top : top + BAR + 6} />)}
      {life.above.map((label, index) => {
        const y = top - 8 - (label.row + 1) * ROW + 8
        return (
          <g key={index}>
            <line className="lead" x1={`${label.x}%`} x2={`${label.x}%`} y1={y} y2={top} />
            <Words label={label} y={y + 10} className="ann">{label.text}</Words>
            <Words label={label} y={y + 25} className="note-t">{label.date}</Words>
          </g>
        )
      })}
      {life.below.map((label, index) => <Inline key={index} label={label} from={top + BAR} text={top + BAR + 21 + label.row * LINE} className={label.text === 'Effective' ? 'ann strong' : label.text === '' ? 'note-t' : 'ann'} lead={label.text === '' && className !== 'life-narrow' ? null : 'lead'} />)}
    </svg>
  )
}

/** A label of one line with its date beside it. */
function Inline({ label, from, text, className, lead }: { label: LifeLabel, from: number, text: number, className: string, lead: 'lead' | 'trig' | null }) {
  return (
    <g>
      {lead !== null && <line className={lead} x1={`${label.x}%`} x2={`${label.x}%`} y1={from} y2={text + (text < from ? -10 : 4)} />}
      <Words label={label} y={text} className={className}>{label.text}{label.text !== '' && label.date !== '' && ' '}{label.date !== '' && <tspan className="dim" dx={label.text === '' ? undefined : 3}>{label.date}</tspan>}</Words>
    </g>
  )
}

function Words({ label, y, className, children }: { label: LifeLabel, y: number, className: string, children: React.ReactNode }) {
  return <text className={className} x={`${label.x}%`} dx={label.anchor === 'start' ? 6 : -6} y={y} textAnchor={label.anchor}>{children}</text>
}

function Stretch({ x1, x2, shape, y }: { x1: number, x2: number, shape: Shape, y: number }) {
  // A measure of one day would be thinner than a hair.
  const width = Math.max(0.3, x2 - x1)
  switch (shape) {
    case 'before': return <line className="life-a" x1={`${x1}%`} x2={`${x2}%`} y1={y + BAR / 2} y2={y + BAR / 2} />
    case 'ahead': return <line className="life-c" x1={`${x1}%`} x2={`${x2}%`} y1={y + BAR / 2} y2={y + BAR / 2} />
    case 'full': return <rect className="life-b" x={`${x1}%`} width={`${width}%`} y={y} height={BAR} />
    case 'half': return <rect className="life-b" x={`${x1}%`} width={`${width}%`} y={y + BAR / 4} height={BAR / 2} />
    case 'outline': return <rect className="life-o" x={`${x1}%`} width={`${width}%`} y={y + 0.75} height={BAR - 1.5} />
  }
}
