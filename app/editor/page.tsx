import type { Metadata } from 'next'
import { DeskHome } from '@/components/editor/desk-home'
import { EditorPage } from '@/components/editor/editor-page'
import { findPublished, getReviewRule, listDesk } from '@/lib/records/data'
import { openDesk } from '@/lib/records/desk'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Desk' }

const DONE: Readonly<Record<string, string>> = { returned: 'Sent back to its authors.', withdrawn: 'Withdrawn. Its revisions stay in the history.' }

export default async function DeskPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const desk = await openDesk('/editor')
  const { find, ...query } = await searchParams
  const words = typeof find === 'string' ? find : undefined
  const [lists, rule, found] = await Promise.all([listDesk(desk.editor.id), getReviewRule(), words === undefined ? undefined : findPublished(words)])
  const done = Object.keys(query).map(key => DONE[key]).find(text => text !== undefined)
  return (
    <EditorPage desk={desk} section="home">
      {done !== undefined && <p className="notice" role="status">{done}</p>}
      <DeskHome lists={lists} single={rule === 'single'} {...(found !== undefined && { find: words ?? '', found })} />
    </EditorPage>
  )
}
