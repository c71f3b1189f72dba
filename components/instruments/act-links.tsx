import { shortCitation } from '@/lib/instruments/citation'
import type { ActLinks } from '@/lib/instruments/links'
import { toHref } from '@/lib/measures/filter'

/** The acts that this one names, and those that name it, each relation under a heading of its own. */
export function ActLinkList({ links, asOf }: { links: readonly ActLinks[], asOf: string | undefined }) {
  return (
    <>
      {links.map(({ label, acts }) => {
        const id = label.toLowerCase().replaceAll(' ', '-')
        return (
          <section key={id} aria-labelledby={id}><h2 id={id}>{label}</h2>
            <ul className="plain acts-l">
              {acts.map(act => (
                <li key={act.id ?? act.citation}>
                  {act.id === null ? act.citation : <a href={toHref(`/instruments/${act.id}`, { asOf })}>{shortCitation(act.citation)}</a>}
                  {act.title !== null && <small>{act.title}</small>}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
