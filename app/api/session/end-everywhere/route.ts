import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { endSession } from '@/lib/auth/cookie'
import { deskRoute } from '@/lib/auth/desk-route'
import { signOutEverywhere } from '@/lib/auth/mutations'

export const dynamic = 'force-dynamic'

/** Ends all sessions of whoever asks. */
export const POST = deskRoute('editor', async ({ editor, request }) => {
  await signOutEverywhere(editor, addressOf(request.headers))
  return seeOther('/sign-in?ended=everywhere', endSession(request.headers))
}, 1024)
