import { deskRoute } from '@/lib/auth/desk-route'
import { beginRecord } from '@/lib/records/submission'

/** Begins a new record. */
export const POST = deskRoute('editor', ({ editor, form }) => beginRecord(editor, form))
