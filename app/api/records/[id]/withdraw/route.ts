import { withdrawRecord } from '@/lib/records/mutations'
import { deskRoute, numberValue, oneValue } from '@/lib/auth/desk-route'

/** Takes a proposal off the desk. */
export const POST = deskRoute('editor', async ({ editor, form, params }) => {
  await withdrawRecord(editor, params.id ?? '', numberValue(form, 'number'), oneValue(form, 'comment'))
  return '/editor?withdrawn=1'
})
