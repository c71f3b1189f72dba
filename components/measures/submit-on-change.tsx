'use client'

import { useEffect, useRef } from 'react'

/**
 * Better with JavaScript: ticking a box of the filters beside the table asks at once, and fields left empty stay out of the address. In the
 * sheet of a narrow screen one ticks several boxes and then applies. Without JavaScript the button does it.
 */
export function SubmitOnChange() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    const change = (event: Event) => {
      const sheet = getComputedStyle(form).position === 'fixed'
      if (!sheet && event.target instanceof HTMLInputElement && event.target.type === 'checkbox') form.requestSubmit()
    }
    const submit = () => {
      const empty = [...form.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])')].filter(input => input.value === '')
      for (const input of empty) input.disabled = true
      // Back from the result, the fields must be there again.
      setTimeout(() => { for (const input of empty) input.disabled = false })
    }
    form.addEventListener('change', change)
    form.addEventListener('submit', submit)
    return () => {
      form.removeEventListener('change', change)
      form.removeEventListener('submit', submit)
    }
  }, [])
  return <span ref={mark} hidden />
}
