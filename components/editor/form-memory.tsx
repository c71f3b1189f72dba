'use client'

import { useEffect, useRef, useState } from 'react'

/** So long after the last key what was typed is kept. */
const PAUSE = 2000

/**
 * Better with JavaScript: what is typed is kept on the server as one goes, leaving the page with something unkept asks first, and limited texts
 * say how much room is left. Everything it does, the buttons of the form do without.
 */
export function FormMemory() {
  const mark = useRef<HTMLOutputElement>(null)
  const [said, say] = useState('')

  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let changed = false
    let leaving = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let sent: AbortController | undefined

    const keep = async () => {
      const body = new FormData(form)
      body.set('intent', 'keep')
      changed = false
      sent?.abort()
      sent = new AbortController()
      const own = sent
      try {
        const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, signal: own.signal })
        if (!answer.ok) throw new Refused(await reasonOf(answer))
        const { kept } = await answer.json() as { kept: string }
        say(`Kept ${kept.slice(11, 16)} UTC`)
        form.querySelector('[value=discard]')?.removeAttribute('hidden')
      } catch (error) {
        if (own.signal.aborted) return
        changed = true
        say(`Not kept: ${error instanceof Refused ? error.message : 'no answer from the server'}`)
      }
    }
    const input = (event: Event) => {
      changed = true
      clearTimeout(timer)
      timer = setTimeout(() => { void keep() }, PAUSE)
      if (event.target instanceof HTMLElement) count(event.target)
    }
    const submit = () => {
      leaving = true
      clearTimeout(timer)
      sent?.abort()
    }
    const unload = (event: BeforeUnloadEvent) => { if (changed && !leaving) event.preventDefault() }
    // Back from the next page, the form is where it was.
    const show = () => { leaving = false }
    form.addEventListener('input', input)
    form.addEventListener('submit', submit)
    addEventListener('beforeunload', unload)
    addEventListener('pageshow', show)
    // Whoever comes back to a list that they changed stays there.
    if (location.hash === '' || location.hash === '#problems') document.querySelector<HTMLElement>(location.hash === '' ? '.problems' : '#problems')?.focus()
    return () => {
      clearTimeout(timer)
      sent?.abort()
      form.removeEventListener('input', input)
      form.removeEventListener('submit', submit)
      removeEventListener('beforeunload', unload)
      removeEventListener('pageshow', show)
    }
  }, [])

  return <output ref={mark} className="kept" aria-live="polite">{said}</output>
}

class Refused extends Error {}

/** What the server said, if it said it in JSON; a problem's detail (RFC 9457) or its title. */
async function reasonOf(answer: Response): Promise<string> {
  if (answer.status === 401 || answer.status === 403) return 'you are signed out; sign in again in another tab, then go on here'
  const said = await answer.json().catch(() => null) as { detail?: string, title?: string } | null
  return said?.detail ?? said?.title ?? `the server answered ${answer.status}`
}

/** How much room is left in a limited text, or how many lines a list has. */
function count(field: HTMLElement): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  const limit = Number(field.dataset.limit)
  const lines = field.dataset.lines === undefined ? null : field.value.split('\n').filter(line => line.trim() !== '').length
  if (lines === null && !(limit > 0)) return
  const place = field.parentElement?.querySelector('.tally-line') ?? field.parentElement?.appendChild(Object.assign(document.createElement('span'), { className: 'tally-line num' }))
  const left = limit - field.value.trim().length
  if (place) place.textContent = lines !== null ? `One on each line; ${lines} now` : left < 0 ? `${-left} characters too many` : `${left} characters left`
}
