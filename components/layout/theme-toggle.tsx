'use client'

import { useEffect, useState } from 'react'

type Theme = 'light' | 'dark'

/** The one switch of the theme. It follows the system until it is used; the choice is kept on this device only. Without JavaScript it is not there. */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme | null>(null)

  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const read = () => setTheme((document.documentElement.dataset.theme as Theme | undefined) ?? (system.matches ? 'dark' : 'light'))
    read()
    system.addEventListener('change', read)
    return () => system.removeEventListener('change', read)
  }, [])

  const other: Theme = theme === 'dark' ? 'light' : 'dark'
  const choose = () => {
    document.documentElement.dataset.theme = other
    setTheme(other)
    try { localStorage.setItem('theme', other) } catch { /* storage is blocked: the choice holds for this page */ }
  }
  return <button className="theme" type="button" hidden={theme === null} onClick={choose} aria-label={`Switch to ${other} theme`}>{other === 'dark' ? 'Dark' : 'Light'}</button>
}
