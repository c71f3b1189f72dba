import { archiveRecord } from '@/lib/records/mutations'
import { deskRoute, numberValue, oneValue } from '@/lib/auth/desk-route'

/** Takes a published record out of the register. */
export const POST = deskRoute('reviewer', async ({ editor, form, params }) => {
  await archiveRecord(editor, params.id ?? '', numberValue(form, 'number'), oneValue(form, 'reason', 500) ?? '')
  return `/editor/records/${params.id ?? ''}/review?archived=1`
})
