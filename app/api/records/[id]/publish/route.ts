import { publishRecord } from '@/lib/records/mutations'
import { deskRoute, numberValue, oneValue, revisionValues } from '@/lib/auth/desk-route'

/** Publishes a proposal, and with it those that the form names. */
export const POST = deskRoute('reviewer', async ({ editor, form, params }) => {
  await publishRecord(editor, params.id ?? '', { number: numberValue(form, 'number'), reason: oneValue(form, 'reason', 500), together: revisionValues(form, 'with') })
  return `/editor/records/${params.id ?? ''}/review?published=1`
})
