import { deskRoute } from '@/lib/auth/desk-route'
import { takeForm } from '@/lib/records/submission'

/** Takes the form of a record. A script that keeps what is typed asks for JSON and stays where it is. */
export const POST = deskRoute('editor', async ({ editor, form, params, request }) => {
  const byScript = request.headers.get('accept') === 'application/json'
  const taken = await takeForm(editor, params.id ?? '', form, byScript)
  if ('to' in taken) return taken.to
  return byScript ? Response.json(taken, { headers: { 'Cache-Control': 'no-store' } }) : `/editor/records/${params.id ?? ''}`
})
