'use client'

import { useState, useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Copies the address of a link. Where the browser does not let it, the address is selected for the reader to copy. */
export function CopyLink({ target }: { target: string }) {
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
  const [said, setSaid] = useState('')
  if (!inBrowser) return null
  const copy = async () => {
    const link = document.getElementById(target)
    if (!(link instanceof HTMLAnchorElement)) return
    try {
      await navigator.clipboard.writeText(link.href)
      setSaid('Copied')
    } catch {
      getSelection()?.selectAllChildren(link)
      setSaid('The address is selected; copy it from there')
    }
  }
  return <><button type="button" onClick={() => { void copy() }}>Copy link</button> <span role="status">{said}</span></>
}
