'use client'

import { useRouter } from 'next/navigation'
import { createContext, use, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useTransition, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Sender } from '@/lib/compare/gaps'
import { hrefOn, sayDay } from '@/lib/periods/axis'
import type { PeriodsFile } from '@/lib/periods/encode'

/** Parts of a page that are drawn anew in the browser while the date moves. */
export type Part = 'head' | 'matrix'

/** What a page knows once the lives of the measures have arrived. */
export interface Drawing {
  /** Every day on which the state of some measure changes, in order. */
  readonly changes: readonly string[]
  /** The moving parts of the page on a day, as the server would have drawn them. */
  readonly draw: (day: string) => Readonly<Record<Part, ReactNode>>
  /** The day and its first figure in words, for those who hear the page. */
  readonly say: (day: string) => string
}

export interface Asked {
  readonly page: 'overview' | 'compare'
  readonly path: string
  /** The rest of the query, without `?`. */
  readonly keep: string
  readonly today: string
  /** The two that are compared. */
  readonly a: Sender
  readonly b: Sender
}

interface Moving {
  /** The day that the handle shows: that of the page, or the one to which it is being moved. */
  readonly shown: string
  /** Whether parts of the page still show another day. */
  readonly moving: boolean
  readonly drawing: Drawing | null
  readonly parts: Readonly<Record<Part, ReactNode>> | null
  readonly said: string
  /** Gets what drawing needs. Resolves also where that failed: then the page follows the handle when it is let go. */
  readonly load: () => Promise<void>
  /** Redraws for a day with the next frame; of several days asked for within one frame only the last is drawn. */
  readonly move: (day: string) => void
  /** The handle has been let go: the address and the rest of the page follow. */
  readonly settle: () => void
}

const Context = createContext<Moving | null>(null)

export function useMoving(): Moving {
  const moving = use(Context)
  if (moving === null) throw new Error('Only within AnyDate')
  return moving
}

// Loaded when somebody reaches for the slider, so that the first load of a page is none the larger.
const redraws = { overview: () => import('@/components/any-date/overview-redraw'), compare: () => import('@/components/any-date/compare-redraw') }

async function fetchDrawing(asked: Asked): Promise<Drawing> {
  const [{ prepare }, answer] = await Promise.all([redraws[asked.page](), fetch('/periods.json')])
  if (!answer.ok) throw new Error(`/periods.json answered ${answer.status}`)
  return prepare(await answer.json() as PeriodsFile, asked)
}

/** The footer belongs to the layout, which does not follow where a page changes only its day; its links keep the day all the same. */
function dateFooter(asOf: string | null) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.foot nav a[href^="/"]')) {
    const url = new URL(link.href)
    if (asOf === null) url.searchParams.delete('asOf')
    else url.searchParams.set('asOf', asOf)
    link.setAttribute('href', url.pathname + url.search + url.hash)
  }
}

interface AnyDateProps extends Asked {
  /** The day that the server has drawn. */
  readonly day: string
  readonly children: ReactNode
}

/** A page whose date can be moved: holds the day of the handle until the server has drawn the page for it. */
export function AnyDate({ day, children, page, path, keep, today, a, b }: AnyDateProps) {
  const router = useRouter()
  const [moved, setMoved] = useState(day)
  const [handled, setHandled] = useState(false)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [said, setSaid] = useState('')
  const [following, follow] = useTransition()
  const moving = moved !== day && (handled || following)
  const shown = moving ? moved : day

  const loading = useRef<Promise<void> | null>(null)
  // What has arrived by then, and not when the key was pressed after which the page settles.
  const ready = useRef<Drawing | null>(null)
  const latest = useRef(day)
  const frame = useRef(0)
  const drawn = useRef(day)

  useEffect(() => { drawn.current = day }, [day])
  useEffect(() => { dateFooter(day === today ? null : day) }, [day, today])
  useEffect(() => () => { cancelAnimationFrame(frame.current) }, [])

  const load = useCallback(() => {
    loading.current ??= fetchDrawing({ page, path, keep, today, a, b }).then(made => { ready.current = made; setDrawing(made) }, () => { loading.current = null })
    return loading.current
  }, [page, path, keep, today, a, b])

  const move = useCallback((to: string) => {
    latest.current = to
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      flushSync(() => { setMoved(latest.current); setHandled(true) })
    })
  }, [])

  const settle = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    const to = latest.current
    setMoved(to)
    setHandled(false)
    setSaid(ready.current?.say(to) ?? sayDay(to, today))
    if (to !== drawn.current) follow(() => { router.push(hrefOn(path, keep, to, today), { scroll: false }) })
  }, [router, path, keep, today])

  const parts = useMemo(() => (moving && drawing !== null ? drawing.draw(shown) : null), [moving, drawing, shown])
  const value = useMemo(() => ({ shown, moving, drawing, parts, said, load, move, settle }), [shown, moving, drawing, parts, said, load, move, settle])
  return <Context value={value}>{children}</Context>
}

/** A part of the page that the browser draws while the date moves; else it is as the server drew it. What stands below it never moves up while it does. */
export function Live({ part, children }: { part: Part, children: ReactNode }) {
  const { parts, moving } = useMoving()
  const box = useRef<HTMLDivElement>(null)
  const least = useRef(0)

  useLayoutEffect(() => {
    const height = box.current?.offsetHeight ?? 0
    if (box.current === null || parts === null || height <= least.current) return
    least.current = height
    box.current.style.minBlockSize = `${height}px`
  }, [parts])

  useEffect(() => {
    const forget = () => {
      least.current = 0
      if (box.current !== null) box.current.style.minBlockSize = ''
    }
    addEventListener('resize', forget)
    return () => { removeEventListener('resize', forget) }
  }, [])

  return <div ref={box} className={moving && parts === null ? 'ad-live ad-old' : 'ad-live'}>{parts?.[part] ?? children}</div>
}

/** The rest of the page, which follows when the handle is let go. Until then it shows the day before, and looks like it. */
export function Follows({ children }: { children: ReactNode }) {
  const { moving } = useMoving()
  return <div className={moving ? 'ad-old' : undefined} aria-busy={moving}>{children}</div>
}
