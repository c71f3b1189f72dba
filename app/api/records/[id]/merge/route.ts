import { mergeRecord } from '@/lib/records/submission'
import { deskRoute } from '@/lib/auth/desk-route'

/** Puts what an editor typed together with what somebody else saved meanwhile. */
export const POST = deskRoute('editor', ({ editor, form, params }) => mergeRecord(editor, params.id ?? '', form))
