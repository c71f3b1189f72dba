const WAYS = [
  ['/', 'Overview', 'who forbids what, today and over time'],
  ['/measures', 'Register', 'every measure, filtered as you like'],
  ['/triggers', 'Triggers', 'the events and how each was answered'],
  ['/instruments', 'Legal acts', 'regulations, orders, rules and licences by body'],
  ['/data', 'Data', 'downloads and their dictionary'],
] as const

/** A page that has nothing to show: what happened, a search, and ways on. */
export function LostPage({ title, children }: { title: string, children: React.ReactNode }) {
  return (
    <>
      <header className="pagehead"><h1>{title}</h1>{children}</header>
      <form className="lost-q" action="/measures" method="get" role="search">
        <label htmlFor="lost-q">Search the register</label>
        <input id="lost-q" type="search" name="q" maxLength={200} placeholder="Title, act, name" />
        <button type="submit">Search</button>
      </form>
      <section className="sec lost" aria-labelledby="ways"><h2 id="ways">Ways on</h2>
        <ul>{WAYS.map(([href, label, words]) => <li key={href}><a href={href}>{label}</a> <span>{words}</span></li>)}</ul>
      </section>
    </>
  )
}
