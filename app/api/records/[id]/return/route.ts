import { returnRecord } from '@/lib/records/mutations'
import { deskRoute, numberValue, oneValue } from '@/lib/auth/desk-route'

/** Sends a proposal back to its authors. */
export const POST = deskRoute('reviewer', async ({ editor, form, params }) => {
  await returnRecord(editor, params.id ?? '', numberValue(form, 'number'), oneValue(form, 'comment') ?? '')
  return '/editor?returned=1'
})
