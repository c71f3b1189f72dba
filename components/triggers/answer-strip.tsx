import { BodyCode, bodyClass } from '@/components/ui/body-code'
import type { Strip } from '@/lib/triggers/strip'

const MARK = 4
const LEAST = 22
// A mark stays a stroke where the story is short.
const WIDEST = 2.2

/** When each body answered: one mark is one measure, in the month (or quarter) in which it took effect. The tables below say the same. */
export function AnswerStrip({ strip, label }: { strip: Strip, label: string }) {
  return (
    <figure className="strip">
      <div role="img" aria-label={label}>
        {strip.lanes.map(lane => {
          const height = Math.max(LEAST, lane.top * MARK + 6)
          return (
            <div className="s-lane" key={lane.body}>
              <span className="s-body"><BodyCode body={lane.body} /></span>
              <svg className={bodyClass(lane.body)} width="100%" height={height} aria-hidden="true">
                {strip.years.map(({ year, x }) => <line key={year} className="grid" x1={`${x}%`} x2={`${x}%`} y1="0" y2={height} />)}
                {lane.columns.flatMap(column => Array.from({ length: column.count }, (_, index) => (
                  <rect key={`${column.x} ${index}`} className={`mk-s ${bodyClass(lane.body)}`} x={`${column.x}%`} y={height - (index + 1) * MARK} width={`${Math.min(strip.width * 0.86, WIDEST)}%`} height={MARK - 1} />
                )))}
                <line className="axis" x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} />
              </svg>
            </div>
          )
        })}
        <div className="s-lane s-years" aria-hidden="true"><span className="s-body" /><svg width="100%" height="18">{strip.years.map(({ year, x }) => <text key={year} className="tick" x={`${x}%`} y="13">{year}</text>)}</svg></div>
      </div>
      <figcaption className="note">One mark is one measure, in the {strip.unit} in which it took effect, or was announced where that is not established; the axis begins with the event.{strip.older > 0 && ` ${strip.older === 1 ? 'One older measure that was kept for it is' : `${strip.older} older measures that were kept for it are`} not drawn.`}</figcaption>
    </figure>
  )
}
