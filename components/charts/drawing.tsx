'use client'
import { useState, useSyncExternalStore } from 'react'
import { ResponsiveContainer } from 'recharts'

interface Size {
  readonly width: number
  readonly height: number
  /** Text size that the reader chose, 1 = the usual: labels grow with it, so the room for them must. */
  readonly rem: number
}

interface DrawingProps {
  /** Height that the styles reserve before anything is drawn, in pixels of the usual text size. */
  readonly height: number
  readonly children: (size: Size) => React.ReactNode
}

const never = () => () => undefined

/** The room of a chart. Nothing is drawn on the server, which knows neither the width nor the text size; the styles keep the place free. */
export function Drawing({ height, children }: DrawingProps) {
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
  const [size, setSize] = useState<Size | null>(null)
  if (!inBrowser) return null
  const measure = (width: number, height: number) => { setSize({ width, height, rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1 }) }
  return <ResponsiveContainer initialDimension={{ width: 1120, height }} onResize={measure}>{size === null || size.width === 0 ? null : children(size)}</ResponsiveContainer>
}
