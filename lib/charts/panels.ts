/** Panels one above the other on one scale: how high each is, and where it stands. */

export interface PlacedPanel {
  /** Pixels from the top of the plot to the base line, and up to the upper end of the panel. */
  readonly base: number
  readonly top: number
}

interface PanelRoom {
  /** Pixels of the whole plot. */
  readonly height: number
  /** Pixels between the base line of one panel and the upper end of the next. */
  readonly gap: number
  /** Pixels that a panel takes at least, whatever it counts. */
  readonly least: number
}

/**
 * Shares the height of a plot among panels such that one unit is as high in each of them. A panel that counts little still gets the least height.
 * @param most highest count of each panel
 * @returns pixels of one unit, and the places of the panels from the top down
 */
export function placePanels(most: readonly number[], { height, gap, least }: PanelRoom): { unit: number, panels: PlacedPanel[] } {
  const room = Math.max(0, height - gap * most.length)
  // Panels that get the least height whatever the unit leave the rest to the others; who they are depends on the unit, and they can only become more.
  let small = new Set<number>()
  let unit = 0
  for (;;) {
    const counts = most.reduce((sum, count, index) => (small.has(index) ? sum : sum + count), 0)
    unit = counts === 0 ? 0 : Math.max(0, room - small.size * least) / counts
    const more = new Set(most.flatMap((count, index) => (count * unit < least ? [index] : [])))
    for (const index of small) more.add(index)
    if (more.size === small.size) break
    small = more
  }
  let at = 0
  const panels = most.map((count, index) => {
    const top = at + gap
    at = top + (small.has(index) ? least : count * unit)
    return { top, base: at }
  })
  // Where all are small, the unit is that of the largest.
  return { unit: unit === 0 ? least / Math.max(1, ...most) : unit, panels }
}
