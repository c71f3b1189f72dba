import { countIn, SENDERS, type BodyState } from '@/lib/charts/headline'
import { counted, countedMeasures, listParts, listWords, tenseOf, upperFirst, type Part } from '@/lib/charts/words'
import { numberWord } from '@/lib/measures/words'
import { formatDayLong } from '@/lib/dates'
import type { Filter } from '@/lib/measures/address'
import { BITING, BODIES, TYPE_GROUPS, TYPES, labelOf, shortOf, type Body, type State, type TypeId } from '@/lib/measures/vocab'

/** Who forbids what: counts of the database in, the matrix of body by type out. */

export interface TypeState extends BodyState { readonly type: TypeId }

export interface MatrixCount {
  readonly state: State
  readonly count: number
  /** Opens exactly the rows that it counts, on the day of the page. */
  readonly filter: Filter
}

export interface MatrixCell {
  readonly body: Body
  /** Plainly in force; null where there is none. */
  readonly plain: MatrixCount | null
  /** What is not plainly in force: eased, licensed, suspended, announced. What has ended is left out. */
  readonly also: readonly MatrixCount[]
}

export interface MatrixRow {
  readonly type: TypeId
  readonly label: string
  readonly cells: readonly MatrixCell[]
}

export interface Matrix {
  readonly groups: readonly { readonly id: string, readonly label: string, readonly rows: readonly MatrixRow[] }[]
  /** Over all types, each measure once. */
  readonly totals: readonly MatrixCell[]
  /** States that some cell shows, for the key. */
  readonly states: readonly State[]
}

const ALSO: readonly State[] = ['eased', 'licensed', 'suspended', 'announced']

/** The matrix of a day, with every type and body in its place. */
export function matrixOf(cells: readonly TypeState[], bodies: readonly BodyState[]): Matrix {
  const cellOf = (rows: readonly BodyState[], body: Body, filter: Filter): MatrixCell => {
    const count = (state: State): MatrixCount => ({ state, count: countIn(rows, [body], [state]), filter: { body: [body], ...filter, state: [state] } })
    const plain = count('in_force')
    return { body, plain: plain.count === 0 ? null : plain, also: ALSO.map(count).filter(one => one.count > 0) }
  }
  const groups = TYPE_GROUPS.map(group => ({
    id: group.id, label: group.label,
    rows: TYPES.filter(type => type.group === group.id).map(type => {
      const rows = cells.filter(cell => cell.type === type.id)
      return { type: type.id, label: type.label, cells: BODIES.map(body => cellOf(rows, body.id, { type: [type.id] })) }
    }),
  }))
  return { groups, totals: BODIES.map(body => cellOf(bodies, body.id, {})), states: (['in_force', ...ALSO] as const).filter(state => bodies.some(row => row.state === state && row.count > 0)) }
}


/** The finding: who has cut banks off from SWIFT, and how the three compare on imports; else the type that is used most. Each count opens its measures. */
export function findMatrix(cells: readonly TypeState[], day: string, today: string): Part[] {
  const tense = tenseOf(day, today)
  const biting = (type: TypeId) => SENDERS.map(body => ({ body, count: countIn(cells.filter(cell => cell.type === type), [body], BITING), filter: { body: [body], type: [type], state: [...BITING] } satisfies Filter })).sort((a, b) => b.count - a.count)
  const cutters = biting('swift-ban').filter(one => one.count > 0)
  const cut = cutters.map(one => shortOf(one.body))
  const [has, have] = { past: ['had', 'had'], present: ['has', 'have'], future: ['will have', 'will have'] }[tense] as [string, string]
  const swift = cut.length === 0 ? '' : cut.length === 1 ? `Only ${cut[0] ?? ''} ${has} cut banks off from SWIFT. ` : `${upperFirst(listWords(cut, 'and'))} ${have} cut banks off from SWIFT. `
  const [lead, ...others] = biting('import-ban')
  if (lead && lead.count > 0) {
    const verb = { past: 'banned', present: 'bans', future: 'will ban' }[tense]
    const idle = others.filter(one => one.count === 0).map(one => shortOf(one.body))
    return [
      `${swift}${cutters.length === 1 && cutters[0]?.body === lead.body ? 'It' : upperFirst(shortOf(lead.body))} ${verb} imports from Belarus by `, ...countedMeasures(lead.count, lead.filter, lead.body), ', ',
      ...listParts([...others.filter(one => one.count > 0).map(one => [`${shortOf(one.body)} by `, counted(one.count, numberWord(one.count), one.filter, one.body)]), ...(idle.length === 0 ? [] : [[`${listWords(idle, 'and')} by none`]])]), '.',
    ]
  }
  const used = TYPES.filter(type => type.id !== 'other').map(type => ({ type: type.id, counts: biting(type.id).filter(one => one.count > 0) })).filter(one => one.counts.length > 0)
    .map(one => ({ ...one, total: one.counts.reduce((sum, part) => sum + part.count, 0) })).sort((a, b) => b.total - a.total)
  const [most] = used
  if (most === undefined) return [tense === 'present' ? 'The EU, the US and the UK forbid nothing today.' : `On ${formatDayLong(day)} the EU, the US and the UK ${tense === 'past' ? 'forbade nothing that is on record' : 'will forbid nothing, by the law known today'}.`]
  const [is, are] = { past: ['was', 'were'], present: ['is', 'are'], future: ['will be', 'will be'] }[tense] as [string, string]
  const tied = used.filter(one => one.total === most.total)
  const name = (type: TypeId) => labelOf(TYPES, type).replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())
  if (tied.length === 1) {
    const shares = most.counts.map((one, index) => [...(index === 0 ? countedMeasures(one.count, one.filter, one.body) : [counted(one.count, numberWord(one.count), one.filter, one.body)]), ` by ${shortOf(one.body)}`])
    return [`${swift}${upperFirst(name(most.type))} ${is} the most used type, with `, ...listParts(shares), '.']
  }
  const whole = tied.map(({ type, total }, index) => {
    const filter: Filter = { body: [...SENDERS], type: [type], state: [...BITING] }
    return [`${name(type)} with `, ...(index === 0 ? countedMeasures(total, filter, null) : [counted(total, numberWord(total), filter, null)])]
  })
  return [`${swift}The most used types ${are} `, ...listParts(whole), '.']
}
