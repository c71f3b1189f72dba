import { Page } from '@/components/layout/page'
import { includesRole } from '@/lib/auth/editor'
import { today } from '@/lib/dates'
import type { Desk } from '@/lib/records/desk'
import '@/app/styles/editor.css'

const SECTIONS = [
  { id: 'home', label: 'Desk', href: '/editor', role: 'editor' },
  { id: 'review', label: 'Review', href: '/editor/review', role: 'editor' },
  { id: 'users', label: 'Users', href: '/editor/users', role: 'admin' },
  { id: 'audit', label: 'Audit log', href: '/editor/audit', role: 'admin' },
  { id: 'account', label: 'My account', href: '/editor/account', role: 'editor' },
] as const

interface EditorPageProps {
  readonly desk: Desk
  /** The part of the desk that the navigation marks. */
  readonly section?: (typeof SECTIONS)[number]['id']
  /** Class of the page's own styles. */
  readonly kind?: string
  readonly children: React.ReactNode
}

/** The frame of every page of the desk: the site's own, and below it what only editors see. */
export function EditorPage({ desk, section, kind = '', children }: EditorPageProps) {
  const now = today()
  const counts: Partial<Record<string, number>> = { home: desk.counts.drafts + desk.counts.returned, review: desk.counts.review }
  return (
    <Page kind={`p-editor ${kind}`} day={now} today={now}>
      <div className="desk">
        <nav aria-label="Desk">
          {SECTIONS.filter(one => includesRole(desk.editor.role, one.role)).map(({ id, label, href }) => (
            <a key={id} href={href} aria-current={id === section ? 'page' : undefined}>{label}{(counts[id] ?? 0) > 0 && <span className="num"> {counts[id]}</span>}</a>
          ))}
        </nav>
        <form action="/api/session/end" method="post">
          <span className="who">{desk.editor.name}, {desk.editor.role}</span>
          <button type="submit" className="plain">Sign out</button>
        </form>
      </div>
      {children}
    </Page>
  )
}
