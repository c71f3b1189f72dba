'use client'

import { useEffect, useRef } from 'react'
import { usedEarly } from '@/components/layout/early'

/**
 * Better with JavaScript: ticking a box of the filters beside the table asks at once, and fields left empty stay out of the address. In the
 * sheet of a narrow screen one ticks several boxes and then applies. Without JavaScript the button does it.
 */
export function SubmitOnChange() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    const changed = (field: EventTarget | null) => {
      const sheet = getComputedStyle(form).position === 'fixed'
      if (!sheet && field instanceof HTMLInputElement && field.type === 'checkbox') form.requestSubmit()
    }
    const change = (event: Event) => { changed(event.target) }
    const submit = () => {
      const empty = [...form.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])')].filter(input => input.value === '')
      for (const input of empty) input.disabled = true
      // Back from the result, the fields must be there again.
      setTimeout(() => { for (const input of empty) input.disabled = false })
    }
    form.addEventListener('change', change)
    form.addEventListener('submit', submit)
    changed(usedEarly('change', form).at(-1) ?? null)
    return () => {
      form.removeEventListener('change', change)
      form.removeEventListener('submit', submit)
    }
  }, [])
  return <span ref={mark} hidden />
}
