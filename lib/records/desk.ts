import 'server-only'
import type { Editor, Role } from '@/lib/auth/editor'
import { requireEditor } from '@/lib/auth/session'
import { countDesk } from '@/lib/records/data'

/** What stands in the navigation of every page of the desk. */
export interface Desk {
  readonly editor: Editor
  readonly counts: { readonly drafts: number, readonly review: number, readonly returned: number }
}

/**
 * Opens a page of the desk: who is there, and what waits for them. Sends others to sign in, and back here afterwards.
 * @param role what the page needs at least
 */
export async function openDesk(path: string, role: Role = 'editor'): Promise<Desk> {
  const editor = await requireEditor(path, role)
  return { editor, counts: await countDesk(editor.id) }
}
