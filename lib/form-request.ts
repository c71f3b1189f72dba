import { isOwnOrigin, MAX_BODY } from '@/lib/request-rules'

/** More fields than the largest form has, and few enough to go through at once. */
const MOST_FIELDS = 20_000

const AGAIN = 'Go back, check what you entered, and send the form again.'

/**
 * The form that a request brings. Trusts nothing that was checked before the handler.
 * @param options.limit of the body in bytes
 * @returns the fields, all of them texts; or the page that refuses: 403 another site's form, 415 no form, 413 too large, 400 malformed, with a file or with a NUL
 */
export async function readForm(request: Request, { limit = MAX_BODY }: { limit?: number } = {}): Promise<FormData | Response> {
  if (!isOwnOrigin(request.headers)) return refusal(403, 'The form did not come from this site', 'Open the page here, in this browser, and send it again.')
  const type = request.headers.get('content-type') ?? ''
  const kind = type.split(';')[0]?.trim().toLowerCase()
  if (kind !== 'multipart/form-data' && kind !== 'application/x-www-form-urlencoded') return refusal(415, 'This is not a form', 'Send the form from its page.')
  try {
    const bytes = await readBytes(request, limit)
    if (bytes === null) return refusal(413, 'The form is too large', `It may hold ${limit.toLocaleString('en-GB')} bytes. Go back and shorten it, or save it in parts.`)
    const form = kind === 'multipart/form-data' ? await new Response(bytes, { headers: { 'Content-Type': type } }).formData() : readUrlencoded(bytes)
    return fault(form) ?? form
  } catch {
    return refusal(400, 'The form arrived damaged', AGAIN)
  }
}

/** The body, or null as soon as it is longer than it may be, whatever Content-Length says. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (request.body) for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > limit) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/**
 * Unlike the URL standard's parser, which takes anything: percent signs must spell UTF-8, as every browser sends it.
 * @throws where they do not, or where the fields are too many to be taken apart
 */
function readUrlencoded(bytes: Uint8Array): FormData {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  decodeURIComponent(text)
  if (text.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) throw new RangeError('too many fields')
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value)
  return form
}

/** What no form of this site sends. PostgreSQL keeps no NUL in a text. */
function fault(form: FormData): Response | null {
  const fields = [...form]
  if (fields.length > MOST_FIELDS) return refusal(400, 'The form has too many fields', AGAIN)
  if (fields.some(([, value]) => typeof value !== 'string')) return refusal(400, 'The form has a file in it', 'No form here takes files. Go back and send it without.')
  if (fields.flat().some(text => typeof text === 'string' && text.includes('\0'))) return refusal(400, 'The form has a character that cannot be kept', 'Go back, remove the invisible character (NUL), most likely pasted from elsewhere, and send the form again.')
  return null
}

/**
 * A page for a form that was not taken, where there is nothing to show the form with.
 * @param status 4xx
 * @param title what is wrong
 * @param advice what to do now
 */
export function refusal(status: number, title: string, advice: string): Response {
  const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(advice)}</p>
<p><a href="/editor">To the editors’ desk</a></p>
</main>
</body>
</html>
`
  return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
}

const escape = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${String(sign.charCodeAt(0))};`)
