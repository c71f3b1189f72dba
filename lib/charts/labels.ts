/** Where labels go, so that none ever covers another. */

/** A vertical mark that wants a label beside its top. */
export interface Mark {
  readonly id: string
  /** Pixels from the left end of the plot. */
  readonly x: number
  /** Pixels that the label takes on one line. */
  readonly width: number
  /** Pixels that it takes broken into two lines, where it may be: right of its line only. */
  readonly broken?: number
}

export interface PlacedMark {
  readonly id: string
  readonly x: number
  readonly width: number
  /** Side of its line on which the label stands. */
  readonly side: 'left' | 'right'
  /** Row of the label's first line: 0 the lowest above the plot, -1 the highest within it. The line reaches from the axis up to it. */
  readonly row: number
  readonly lines: 1 | 2
}

/** The room around a plot. */
export interface Room {
  readonly width: number
  /** How far labels may reach beyond the left and the right end of the plot. */
  readonly left: number
  readonly right: number
  /** Rows that are free within the plot, from its top, between two places on the axis. */
  readonly free: (from: number, to: number) => number
}

/** Pixels between a line and its label. */
export const LABEL_GAP = 6
/** Least pixels between a label and anything else. */
export const LABEL_AIR = 4

/**
 * Gives marks a row and a side, such that no label overlaps another and no line crosses a label. Labels stand above the plot and left of their
 * line, the later the higher; early ones that have the room stand within the plot, right of their line, the earlier the higher.
 * Where not all fit, few are left out.
 */
export function placeMarks(marks: readonly Mark[], room: Room): { placed: PlacedMark[], rows: number } {
  const fits = (mark: Mark, side: 'left' | 'right') => {
    const [from, to] = boxOf({ x: mark.x, width: side === 'right' ? (mark.broken ?? mark.width) : mark.width, side })
    return from >= -room.left && to <= room.width + room.right
  }
  let left = marks.filter(mark => fits(mark, 'left') || fits(mark, 'right')).sort((a, b) => a.x - b.x)
  for (;;) {
    const all = arrange(left, room)
    if (all !== null) return all
    // Those that fit left of their line always find a row. One that cannot stand there is in the way: one, if leaving out one is enough.
    const cramped = left.filter(mark => !fits(mark, 'left'))
    const without = cramped.map(one => arrange(left.filter(mark => mark !== one), room)).filter(one => one !== null)
    if (without.length > 0) return without.reduce((best, one) => (one.rows < best.rows ? one : best))
    left = left.filter(mark => mark !== cramped.at(-1))
  }
}

/** The best way to place all of some marks; null where there is none. */
function arrange(sorted: readonly Mark[], room: Room): { placed: PlacedMark[], rows: number } | null {
  let best: PlacedMark[] | null = null
  for (let split = sorted.length; split >= 0; split--) {
    const tried = trySplit(sorted, split, room)
    if (tried !== null && (best === null || rowsOf(tried) < rowsOf(best))) best = tried
  }
  return best && { placed: best.sort((a, b) => a.x - b.x), rows: rowsOf(best) }
}

const rowsOf = (placed: readonly PlacedMark[]) => placed.reduce((most, mark) => Math.max(most, mark.row + 1), 0)

/** The first marks to the right, the others to the left, each in the lowest row that is free; null where that does not work. */
function trySplit(sorted: readonly Mark[], split: number, room: Room): PlacedMark[] | null {
  const placed: PlacedMark[] = []
  const rights = sorted.slice(0, split).reverse().map(({ id, x, width, broken }) => ({ id, x, width: broken ?? width, side: 'right' as const, lines: broken === undefined ? 1 as const : 2 as const }))
  const lefts = sorted.slice(split).map(({ id, x, width }) => ({ id, x, width, side: 'left' as const, lines: 1 as const }))
  const order = [...rights, ...lefts]
  if (order.map(boxOf).some(([from, to]) => from < -room.left || to > room.width + room.right)) return null
  for (const mark of order) {
    // Within the plot a label keeps well clear of what is drawn below it.
    const free = mark.side === 'right' ? Math.floor(0.6 * room.free(...boxOf(mark))) : 0
    let row = free > mark.lines ? mark.lines - 1 - free : mark.lines - 1
    const taken = () => (row >= 0 && row < mark.lines - 1) || placed.some(other => collide({ ...mark, row }, other))
    while (taken()) if (++row > 2 * order.length) return null
    placed.push({ ...mark, row })
  }
  return placed
}

/** Left and right end of a label. */
export function boxOf(mark: Pick<PlacedMark, 'x' | 'width' | 'side'>): [number, number] {
  return mark.side === 'left' ? [mark.x - LABEL_GAP - mark.width, mark.x - LABEL_GAP] : [mark.x + LABEL_GAP, mark.x + LABEL_GAP + mark.width]
}

/** Whether the labels of two marks overlap, or the line of one crosses the label of the other. */
export function collide(a: PlacedMark, b: PlacedMark): boolean {
  const [aFrom, aTo] = boxOf(a)
  const [bFrom, bTo] = boxOf(b)
  const foot = (mark: PlacedMark) => mark.row - mark.lines + 1
  if (foot(a) <= b.row && foot(b) <= a.row && aFrom < bTo + LABEL_AIR && bFrom < aTo + LABEL_AIR) return true
  const crosses = (line: PlacedMark, label: PlacedMark, from: number, to: number) => line.row >= foot(label) && line.x > from - LABEL_AIR && line.x < to + LABEL_AIR
  return crosses(a, b, bFrom, bTo) || crosses(b, a, aFrom, aTo)
}

/**
 * Pushes heights apart to a least distance, moving them as little as it takes and keeping their order.
 * @returns the new heights in the order given, none above `min` nor, where there is room, below `max`
 */
export function spread(heights: readonly number[], distance: number, min: number, max: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height || a.index - b.index)
  const down: number[] = []
  for (const { height } of order) down.push(Math.max(height, min, (down.at(-1) ?? -Infinity) + distance))
  // What ran over the lower end is pushed back up.
  for (let index = down.length - 1, limit = max; index >= 0; index--) {
    down[index] = Math.min(down[index] ?? limit, limit)
    limit = (down[index] ?? limit) - distance
  }
  const result = new Array<number>(heights.length)
  order.forEach(({ index }, place) => { result[index] = down[place] ?? 0 })
  return result
}

// Widths of the sans in hundredths of its size; figures are tabular.
const WIDTHS: readonly (readonly [RegExp, number])[] = [[/[\d–]/, 64], [/[ijl.,'’]/, 27], [/[ frt()-]/, 38], [/[mMwW]/, 90], [/[A-Z]/, 72]]

/** About how wide a text is in the sans, never less than it is: a label may only be laid out once its room is known. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? 61), 0) * size / 100
}
