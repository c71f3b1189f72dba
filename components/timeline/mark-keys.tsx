'use client'

import type { KeyboardEvent, ReactNode } from 'react'

/** Adds the arrow keys to marks that are links and disclosures already. */
export function MarkKeys({ children }: { children: ReactNode }) {
  const press = (event: KeyboardEvent) => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = focused.matches('[data-mark]') ? neighbour(focused, event.key) : undefined
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }

  return <div data-live="" onKeyDown={press}>{children}</div>
}

/** The mark to which a key leads: along the lane, or the nearest one of the lane above or below. */
function neighbour(mark: HTMLElement, key: string): HTMLElement | undefined {
  const lanes = [...mark.closest('.tl')?.querySelectorAll('.tl-lane') ?? []].map(lane => [...lane.querySelectorAll<HTMLElement>('[data-mark]')]).filter(lane => lane.length > 0)
  const at = lanes.findIndex(lane => lane.includes(mark))
  const lane = lanes[at] ?? []
  const middle = (one: HTMLElement) => one.getBoundingClientRect().left
  const nearest = (marks: readonly HTMLElement[] = []) => [...marks].sort((a, b) => Math.abs(middle(a) - middle(mark)) - Math.abs(middle(b) - middle(mark)))[0]
  switch (key) {
    case 'ArrowRight': return lane[lane.indexOf(mark) + 1]
    case 'ArrowLeft': return lane[lane.indexOf(mark) - 1]
    case 'ArrowDown': return nearest(lanes[at + 1])
    case 'ArrowUp': return nearest(lanes[at - 1])
    case 'Home': return lane[0]
    case 'End': return lane.at(-1)
    default: return undefined
  }
}
