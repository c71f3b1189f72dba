import { restoreRecord } from '@/lib/records/submission'
import { deskRoute, numberValue } from '@/lib/auth/desk-route'

/** Proposes to bring an earlier revision back. */
export const POST = deskRoute('editor', ({ editor, form, params }) => restoreRecord(editor, params.id ?? '', numberValue(form, 'number')))
