'use client'

import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useMoving } from '@/components/any-date/any-date'
import { usedEarly } from '@/components/layout/early'
import { addDays, daysBetween, formatDay, formatDayLong } from '@/lib/dates'
import { addMonths, clamp, hrefOn, nextFrame, placeOf, sayDay, type Axis } from '@/lib/periods/axis'

interface DateSliderProps {
  readonly axis: Axis
  readonly today: string
  readonly path: string
  readonly keep: string
  /** The changes beside the day of the page; once the lives of the measures have arrived, those beside the day shown. */
  readonly before: string | null
  readonly after: string | null
  /** What is drawn above the track and below it, and what leads to a day by name. */
  readonly drawn: ReactNode
  readonly years: ReactNode
  readonly events: ReactNode
  /** The date as a field, for those without JavaScript. */
  readonly form: ReactNode
}

/** After the last key, before the page follows. */
const PAUSE = 400
/** One month of play. */
const MONTH = 110

/** The date of the law as a handle on an axis of time, with what moves it: keys, changes before and after, play, today. */
export function DateSlider({ axis, today, path, keep, before, after, drawn, years, events, form }: DateSliderProps) {
  const { shown, moving, drawing, said, load, move, settle } = useMoving()
  const [playing, setPlaying] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const player = useRef<HTMLButtonElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const held = useRef(false)
  const at = daysBetween(axis.from, clamp(shown, axis))
  const near = drawing === null ? { before, after } : besideOf(drawing.changes, shown, axis)
  const href = (day: string) => hrefOn(path, keep, day, today)

  const began = useRef(false)
  useEffect(() => {
    // What was moved or pressed before this part had come to life.
    if (!began.current) {
      began.current = true
      if (input.current !== null && Number(input.current.value) !== at) return changed()
      if (usedEarly('click', player.current).length > 0) return play()
    }
    if (input.current !== null) input.current.value = String(at)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
  useEffect(() => () => { clearTimeout(timer.current) }, [])

  useEffect(() => {
    if (!playing) return
    let day = shown
    let last = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      if (now - last >= MONTH) {
        last = now
        day = nextFrame(day, today)
        move(day)
      }
      if (day < today) frame = requestAnimationFrame(step)
      else finish()
    })
    // The last day is drawn before the page follows.
    const finish = () => { frame = requestAnimationFrame(() => { setPlaying(false); settle() }) }
    return () => { cancelAnimationFrame(frame) }
    // From the day on which it was started; what it shows since is its own doing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [playing])

  const stop = () => { setPlaying(false); clearTimeout(timer.current) }
  const later = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(settle, PAUSE)
  }
  const go = (day: string) => {
    stop()
    move(day)
    settle()
  }

  const changed = () => {
    const field = input.current
    if (field === null) return
    const day = addDays(axis.from, Number(field.value))
    stop()
    void load()
    field.setAttribute('aria-valuetext', sayDay(day, today))
    move(day)
    if (!held.current) later()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const months = { PageUp: 1, PageDown: -1 }[event.key]
    if (months === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.currentTarget.value = String(daysBetween(axis.from, clamp(addMonths(addDays(axis.from, Number(event.currentTarget.value)), months), axis)))
    changed()
  }
  const release = () => {
    if (!held.current) return
    held.current = false
    clearTimeout(timer.current)
    settle()
  }
  const click = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-day]') : null
    if (link?.dataset.day === undefined || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    link.closest('details')?.removeAttribute('open')
    // A link that goes with the click would take the focus with it.
    if (link.matches('.ad-back, details a')) input.current?.focus({ preventScroll: true })
    void load()
    go(link.dataset.day)
  }
  const play = () => {
    if (playing) {
      stop()
      settle()
      return
    }
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    void load().then(() => {
      if (shown >= today) move(axis.from)
      requestAnimationFrame(() => { setPlaying(true) })
    })
  }

  return (
    // The links in it lead to other days with or without JavaScript; with it the page stays and follows.
    <section className={moving ? 'ad ad-moving' : 'ad'} aria-label="Date of the law" data-live="" style={{ '--ad-at': placeOf(shown, axis) } as React.CSSProperties} onClick={click}>
      <div className="ad-axis">
        {drawn}
        <span className="ad-rest" aria-hidden="true" />
        <span className="ad-now" aria-hidden="true" />
        <input
          ref={input} type="range" className="ad-range" min={0} max={daysBetween(axis.from, axis.to)} step={1} defaultValue={at} autoComplete="off"
          aria-label="Date of the law" aria-valuetext={sayDay(shown, today)} onInput={changed} onKeyDown={press}
          onPointerEnter={() => { void load() }} onFocus={() => { void load() }} onPointerDown={() => { held.current = true; void load() }} onPointerUp={release} onPointerCancel={release} onLostPointerCapture={release}
        />
        {years}
      </div>
      <div className="ad-bar">
        <button ref={player} type="button" className="ad-play" onClick={play} onPointerEnter={() => { void load() }}>
          <svg viewBox="0 0 12 12" aria-hidden="true">{playing ? <path d="M2 1h3v10H2zM7 1h3v10H7z" /> : <path d="M2 .5 11 6l-9 5.5z" />}</svg>{playing ? 'Pause' : 'Play'}
        </button>
        <p className="ad-step">
          {near.before === null ? <span /> : <a href={href(near.before)} data-day={near.before} rel="prev" aria-label={`Change before: ${formatDay(near.before)}`}><span aria-hidden="true">←</span> {formatDay(near.before)}</a>}
          <b className={shown === today ? undefined : 'ad-past'}>{formatDayLong(shown)}</b>
          {near.after === null ? <span /> : <a href={href(near.after)} data-day={near.after} rel="next" aria-label={`Change after: ${formatDay(near.after)}`}>{formatDay(near.after)} <span aria-hidden="true">→</span></a>}
        </p>
        <p className="ad-word">{shown > today ? 'by the law known today' : shown === today ? 'today' : ''}<a className="ad-back" hidden={shown === today} href={href(today)} data-day={today}>Back to today</a></p>
        {events}
      </div>
      {form}
      <p className="vh" role="status">{said}</p>
    </section>
  )
}

/** The last change before a day and the first after it, as far as the axis reaches. */
function besideOf(changes: readonly string[], day: string, axis: Axis) {
  return { before: changes.findLast(one => one < day && one >= axis.from) ?? null, after: changes.find(one => one > day && one <= axis.to) ?? null }
}
