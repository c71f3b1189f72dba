/**
 * The theme follows the system until the reader switches it; the choice is kept on this device only. It needs to be known before the first
 * paint, so that a chosen dark theme never flashes white, and the switch works before React has come: hence a script in the head and no part of React.
 */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  // Browsers hide the nonce of an element from scripts, so React would find another there.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: `(${script})()` }} />
}

/** The switch. Without JavaScript it is not there; which of the two names it bears is for the styles to say. */
export function ThemeSwitch() {
  return (
    <button className="theme" type="button">
      <span className="vh">Switch to </span><span className="to-dark">Dark</span><span className="to-light">Light</span><span className="vh"> theme</span>
    </button>
  )
}

const script = `() => {
const root = document.documentElement
try {
const chosen = localStorage.getItem('theme')
if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen
} catch { /* storage is blocked: the system's theme it is */ }
addEventListener('click', ({ target }) => {
if (!(target instanceof Element) || !target.closest('button.theme')) return
const shown = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
const theme = root.dataset.theme = shown === 'dark' ? 'light' : 'dark'
try { localStorage.setItem('theme', theme) } catch { /* the choice holds for this page */ }
})
}`.replaceAll(/ *\/\*.*?\*\/ */g, '')
