import 'server-only'
import { z } from 'zod'
import { seeOther } from '@/lib/auth/answer'
import type { Editor, Role } from '@/lib/auth/editor'
import { authorise } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { readForm, refusal } from '@/lib/form-request'

interface Asked {
  readonly editor: Editor
  readonly form: FormData
  /** The parts of the address in brackets. */
  readonly params: Readonly<Record<string, string>>
  readonly request: Request
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/**
 * A route that takes a form of the desk: who sends it is checked first, then the form, then the work is done. So no handler can forget to ask.
 * @param work does it, and says where the browser goes next (303), or answers itself
 * @param limit of the form in bytes, where it is a small one
 */
export function deskRoute(role: Role, work: (asked: Asked) => Promise<string | Response>, limit?: number): Handler {
  return async (request, { params }) => {
    const editor = await authorise(request, role)
    if (editor instanceof Response) return editor
    const form = await readForm(request, limit === undefined ? {} : { limit })
    if (form instanceof Response) return form
    try {
      const answer = await work({ editor, form, params: await params, request })
      return typeof answer === 'string' ? seeOther(answer) : answer
    } catch (error) {
      if (error instanceof Refusal) return refusal(error.status, error.title, error.advice)
      throw error
    }
  }
}

/** One value of a form; null where it is missing or empty. Twice is refused: no form of ours does that. */
export function oneValue(form: FormData, name: string, longest = 2_000): string | null {
  const values = form.getAll(name)
  if (values.length > 1) throw new Refusal(400, 'The form arrived damaged', `It says "${name}" twice. Go back and send it again.`)
  const text = typeof values[0] === 'string' ? values[0].trim() : ''
  if (text.length > longest) throw new Refusal(422, 'That is too long', `"${name}" takes at most ${longest} characters; there are ${text.length}. Go back and shorten it.`)
  return text === '' ? null : text
}

/** A number of a revision. */
export function numberValue(form: FormData, name: string): number {
  const text = oneValue(form, name) ?? ''
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(400, 'The form arrived damaged', `It does not say which revision it is about ("${name}"). Go back and send it again.`)
  return Number(text)
}

/** Revisions of other records that a form names, as `id:number`. */
export function revisionValues(form: FormData, name: string): { readonly id: string, readonly number: number }[] {
  return form.getAll(name).map(value => {
    const [, id, number] = /^([0-9a-f-]{36}):(\d{1,9})$/.exec(typeof value === 'string' ? value : '') ?? []
    if (id === undefined || !z.uuid().safeParse(id).success) throw new Refusal(400, 'The form arrived damaged', 'It names a record that is none. Open the page again.')
    return { id, number: Number(number) }
  })
}
