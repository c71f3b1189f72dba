import { CountLink } from '@/components/documents/count-link'
import { Tally } from '@/components/documents/tally'
import { bodyClass } from '@/components/ui/body-code'
import { StateGlyph } from '@/components/ui/state-mark'
import type { BodyProfile } from '@/lib/bodies/data'
import { toHref } from '@/lib/measures/filter'
import { BITING, STATES, TYPES, TYPE_GROUPS, labelOf, typesOf, type State, type TypeId } from '@/lib/measures/vocab'

const BESIDE = STATES.filter(state => state.id !== 'in_force').map(state => state.id)

/** What a body forbids, by type: in force by figure and strokes, every other state by word. Types without any measure are one line. */
export function BodyTypes({ profile, asOf }: { profile: BodyProfile, asOf: string | undefined }) {
  const { body } = profile
  const countOf = (type: TypeId, states: readonly State[]) => profile.cells.filter(cell => cell.type === type && states.includes(cell.state)).reduce((sum, cell) => sum + cell.count, 0)
  if (profile.cells.length === 0) return <p className="empty">No measure on record.</p>
  const missing = TYPES.filter(type => !profile.cells.some(cell => cell.type === type.id))
  return (
    <>
      <table className="t btypes">
        <caption className="vh">Measures by type: number in force, whole or eased, and other states</caption>
        <thead><tr><th scope="col">Type</th><th scope="col">In force</th><th scope="col" className="c-o">Eased, and other states</th></tr></thead>
        {TYPE_GROUPS.map(group => {
          const types = typesOf(group.id).filter(type => profile.cells.some(cell => cell.type === type))
          return types.length === 0 ? null : (
            <tbody key={group.id}>
              <tr className="grp"><th scope="rowgroup" colSpan={3}>{group.label}</th></tr>
              {types.map(type => (
                <tr key={type}>
                  <th scope="row">{labelOf(TYPES, type)}</th>
                  <td><span className="cellx"><CountLink count={countOf(type, BITING)} href={toHref('/measures', { body: [body], type: [type], state: BITING, asOf })} what={`${labelOf(TYPES, type)} measures in force`} className={bodyClass(body)} /><Tally body={body} count={countOf(type, BITING)} /></span></td>
                  <td className="c-o">{BESIDE.filter(state => countOf(type, [state]) > 0).map(state => (
                    <a key={state} className="also-l" href={toHref('/measures', { body: [body], type: [type], state: [state], asOf })}><StateGlyph state={state} />{countOf(type, [state])} {labelOf(STATES, state).toLowerCase()}<span className="vh">, {labelOf(TYPES, type)}</span></a>
                  ))}</td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
      <p className="note">One stroke is one measure. A measure of two types stands in both rows.{missing.length > 0 && ` No measure on record: ${missing.map(type => type.label).join(', ')}.`}</p>
    </>
  )
}
