'use client'
import { useEffect, useRef, useState, type ComponentType } from 'react'

/** How far below what is seen a part begins to load, so that it is there when the reader is. */
const AHEAD = '0px 0px 400px 0px'
/** Signs that somebody reads, and may want to search or print the whole page. */
const SIGNS = ['scroll', 'pointermove', 'keydown', 'touchstart', 'beforeprint'] as const

/**
 * A component whose code is loaded when its place comes near to what is seen, or as soon as the reader stirs:
 * what makes up drawings is larger than all the rest of a page, and must not hold up what stands above them.
 * The place itself is kept free by the styles. Should the code not arrive, the place stays empty and the table below says it all.
 */
export function whenNear<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return function WhenNear(props: Props) {
    const place = useRef<HTMLDivElement>(null)
    const [Part, setPart] = useState<ComponentType<Props> | null>(null)
    useEffect(() => {
      if (place.current === null) return
      const over = new AbortController()
      const begin = () => {
        over.abort()
        load().then(part => { setPart(() => part) }, () => undefined)
      }
      const observer = new IntersectionObserver(entries => { if (entries.some(entry => entry.isIntersecting)) begin() }, { rootMargin: AHEAD })
      observer.observe(place.current)
      over.signal.addEventListener('abort', () => { observer.disconnect() })
      for (const sign of SIGNS) addEventListener(sign, begin, { signal: over.signal, passive: true })
      return () => { over.abort() }
    }, [])
    return Part === null ? <div ref={place} /> : <Part {...props} />
  }
}
