'use client'

import { useState, useSyncExternalStore } from 'react'

interface PictureToolsProps {
  /** Id of the element in which the chart is drawn. */
  readonly drawing: string
  /** Name of the file, without its ending. */
  readonly name: string
  readonly title: string
  readonly finding: string
  /** Where the chart stands on this site. */
  readonly path: string
  /** The day of the law, in words. */
  readonly law: string
}

type Kind = 'svg' | 'png'

const never = () => () => undefined

/** Makes a file of a chart as it is seen, on this device. Without JavaScript there is nothing drawn to make one of, so that the buttons are not there. */
export function PictureTools({ drawing, name, title, finding, path, law }: PictureToolsProps) {
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
  const [busy, setBusy] = useState<Kind | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  if (!inBrowser) return null

  const make = async (kind: Kind) => {
    setBusy(kind)
    setFault(null)
    try {
      const drawn = await drawnIn(drawing)
      // Only whoever wants a picture loads what makes it.
      const { pictureOf, toPng } = await import('@/components/charts/picture')
      const picture = await pictureOf(drawn, { title, finding, source: `Belarus Sanctions Tracker, ${new URL(path, location.href).href}, data CC BY 4.0, law as of ${law}` })
      save(kind === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await toPng(picture), `${name}.${kind}`)
    } catch (error) {
      setFault(`No ${kind.toUpperCase()} was made: ${error instanceof Error ? error.message : 'the browser refused'}. The table below and the CSV have the same figures.`)
    } finally {
      setBusy(null)
    }
  }

  return (
    <>
      {(['svg', 'png'] as const).map(kind => (
        <button key={kind} type="button" aria-label={`${kind.toUpperCase()}: ${title}`} aria-disabled={busy !== null} onClick={() => { if (busy === null) void make(kind) }}>{busy === kind ? <span className="busy">{kind.toUpperCase()}</span> : kind.toUpperCase()}</button>
      ))}
      <span className={fault === null ? 'vh' : 'tool-fault'} role="status">{fault ?? (busy === null ? '' : `Making the ${busy.toUpperCase()}`)}</span>
    </>
  )
}

/** The element of a drawing, once there is something drawn in it: that takes a moment after the page has come. */
async function drawnIn(id: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 50; tries++) {
    const element = document.getElementById(id)
    if (element?.querySelector('svg:not(.key) :is(path, rect, line, circle, text)')) return element
    await new Promise(resolve => { setTimeout(resolve, 200) })
  }
  throw new Error('the chart is not drawn yet')
}

function save(file: Blob, name: string) {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes the file after this; ten seconds are plenty.
  setTimeout(() => { URL.revokeObjectURL(address) }, 10_000)
}
