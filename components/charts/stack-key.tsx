import { BodyMark } from '@/components/ui/body-code'
import { BODIES } from '@/lib/measures/vocab'

/** More bars than this are too narrow for a name in them, on the widest page. */
const THIN_FROM = 36

/**
 * Which body is where in stacked bars.
 * @param bars how many there are; where the names fit into them, the key shows on narrow screens only
 */
export function StackKey({ bars = Infinity }: { bars?: number }) {
  return <p className={bars > THIN_FROM ? 'stack-key always' : 'stack-key'}>{BODIES.map(body => <span key={body.id}><BodyMark body={body.id} />{body.id}</span>)}<span>from below</span></p>
}
