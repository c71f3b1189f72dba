import { ThemeToggle } from '@/components/layout/theme-toggle'
import { SECTIONS, type Section } from '@/components/layout/navigation'
import { formatDay } from '@/lib/dates'

interface HeaderProps {
  readonly section?: Section | undefined
  readonly path?: string | undefined
  readonly day: string
  readonly today: string
  readonly keep?: URLSearchParams | undefined
}

export function Header({ section, path, day, today, keep }: HeaderProps) {
  const dated = day === today ? '' : `?asOf=${day}`
  const links = SECTIONS.map(({ id, label, href, dated: keeps }) => (
    <a key={id} href={keeps ? href + dated : href} aria-current={id === section ? 'page' : undefined}>{label}</a>
  ))
  return (
    <header className="top">
      <div className="wrap">
        <a className="wordmark" href={`/${dated}`}>Belarus Sanctions Tracker</a>
        <nav className="nav" aria-label="Main">{links}</nav>
        {path !== undefined && <AsOf path={path} day={day} today={today} keep={keep} />}
        <ThemeToggle />
        <details className="phone">
          <summary>Menu</summary>
          <nav aria-label="Main, in the menu">
            {links}
            {path !== undefined && <AsOfForm path={path} day={day} today={today} keep={keep} />}
          </nav>
        </details>
      </div>
    </header>
  )
}

interface AsOfProps { readonly path: string, readonly day: string, readonly today: string, readonly keep: URLSearchParams | undefined }

/** The date of the law, which opens the form to change it. */
function AsOf(props: AsOfProps) {
  return (
    <details className="asof">
      <summary><span>As of</span> <b>{formatDay(props.day)}</b></summary>
      <AsOfForm {...props} />
    </details>
  )
}

/** Changes the date of the law; works without JavaScript. On narrow screens it stands in the menu. */
function AsOfForm({ path, day, today, keep }: AsOfProps) {
  const kept = [...(keep ?? [])]
  const back = new URLSearchParams(kept).toString()
  return (
    <form className="asof-form" action={path} method="get">
      {kept.map(([key, value], index) => <input key={index} type="hidden" name={key} value={value} />)}
      <label>
        <span>Show the law as of</span>
        <input name="asOf" type="text" defaultValue={day} inputMode="numeric" pattern="\d{4}-\d\d-\d\d" title="year-month-day" maxLength={10} autoComplete="off" required />
      </label>
      <button type="submit">Show</button>
      {day !== today && <a href={back === '' ? path : `${path}?${back}`}>Back to today</a>}
    </form>
  )
}
