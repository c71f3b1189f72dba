/**
 * What every page does by itself, before and without React: it wears the theme that the reader chose, known before the first paint so that
 * nothing flashes; the switch changes it, and the choice is kept on this device only; and what opens over the page (`data-pop`) closes when
 * one presses elsewhere, or by Escape, which leads back to where it was opened.
 */
export function PageScript({ nonce }: { nonce: string | undefined }) {
  // Browsers hide the nonce of an element from scripts, so React would find another there.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
}

/** The switch of the theme. Without JavaScript it is not there; which of the two names it bears is for the styles to say. */
export function ThemeSwitch() {
  return (
    <button className="theme" type="button">
      <span className="vh">Switch to </span><span className="to-dark">Dark</span><span className="to-light">Light</span><span className="vh"> theme</span>
    </button>
  )
}

// Storage may be blocked: then the theme is the system's, and a choice holds for the page. While React takes over it keeps events to itself
// that it cannot place yet, hence all listeners hear them before it.
const SCRIPT = `(() => {
const root = document.documentElement
try {
const chosen = localStorage.getItem('theme')
if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen
} catch {}
addEventListener('click', ({ target }) => {
if (!(target instanceof Element) || !target.closest('button.theme')) return
const shown = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
const theme = root.dataset.theme = shown === 'dark' ? 'light' : 'dark'
try { localStorage.setItem('theme', theme) } catch {}
}, true)
const opened = () => document.querySelectorAll('details[data-pop][open]')
addEventListener('pointerdown', ({ target }) => { for (const pop of opened()) if (!pop.contains(target)) pop.open = false }, true)
addEventListener('keydown', ({ key }) => {
if (key === 'Escape') for (const pop of opened()) {
if (pop.contains(document.activeElement)) pop.querySelector('summary').focus()
pop.open = false
}
}, true)
})()`
