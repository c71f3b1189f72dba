import { ThemeSwitch } from '@/components/layout/page-script'
import { SECTIONS, type Section } from '@/components/layout/navigation'
import { formatDay, formatDayLong } from '@/lib/dates'

interface HeaderProps {
  readonly section?: Section | undefined
  readonly path?: string | undefined
  readonly day: string
  readonly today: string
  readonly keep?: URLSearchParams | undefined
  /** Whether the page itself says its day and leads back to today, as one with a slider of days does. */
  readonly saysDay?: boolean | undefined
}

/** Name, sections and date of the law on every page. Whoever looks at another day keeps it on the way through the sections. */
export function Header({ section, path, day, today, keep, saysDay = false }: HeaderProps) {
  const dated = day === today ? '' : `?asOf=${day}`
  const links = SECTIONS.map(({ id, label, href }) => (
    <a key={id} href={href + dated} aria-current={id === section ? 'page' : undefined}>{label}</a>
  ))
  return (
    <header className="top">
      <div className="wrap">
        <a className="wordmark" href={`/${dated}`}>Belarus Sanctions Tracker</a>
        <nav className="nav" aria-label="Main">{links}</nav>
        {path !== undefined && <AsOf path={path} day={day} keep={keep} />}
        <ThemeSwitch />
        <details className="phone" data-pop="">
          <summary>Menu</summary>
          <nav aria-label="Main, in the menu">
            {links}
            {path !== undefined && <AsOfForm path={path} day={day} keep={keep} />}
          </nav>
        </details>
      </div>
      {path !== undefined && day !== today && !saysDay && <p className="wrap on-day"><span>As of {formatDayLong(day)}</span> <a href={backOf(path, keep)}>Back to today</a></p>}
    </header>
  )
}

/** The same page as of today. */
function backOf(path: string, keep: URLSearchParams | undefined): string {
  const query = keep?.toString() ?? ''
  return query === '' ? path : `${path}?${query}`
}

interface AsOfProps { readonly path: string, readonly day: string, readonly keep: URLSearchParams | undefined }

/** The date of the law, which opens the form to change it. */
function AsOf(props: AsOfProps) {
  return (
    <details className="asof" data-pop="">
      <summary><span>As of</span> <b>{formatDay(props.day)}</b></summary>
      <AsOfForm {...props} />
    </details>
  )
}

/** Changes the date of the law; works without JavaScript. On narrow screens it stands in the menu. */
function AsOfForm({ path, day, keep }: AsOfProps) {
  return (
    <form className="asof-form" action={path} method="get">
      {[...(keep ?? [])].map(([key, value], index) => <input key={index} type="hidden" name={key} value={value} />)}
      <label>
        <span>Show the law as of</span>
        <input name="asOf" type="text" defaultValue={day} inputMode="numeric" pattern="\d{4}-\d\d-\d\d" title="year-month-day" maxLength={10} autoComplete="off" required />
      </label>
      <button type="submit">Show</button>
    </form>
  )
}
