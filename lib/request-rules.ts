
/** Tells the layout, which knows no query, for which day the page was asked. Set by the proxy, whatever a client sends. */
export const AS_OF_HEADER = 'x-as-of'
/** The largest body that is taken, in bytes. A measure with two thousand named targets fits; next.config.js names the same number. */
export const MAX_BODY = 1_048_576

interface Area {
  /** Editors' own: kept by no cache, listed by no search engine, and its addresses are told to no other site. */
  readonly personal: boolean
  /** Whether anything there takes a form. */
  readonly writes: boolean
}

/** The first pattern that matches decides; what none matches is for readers, who only read. */
const AREAS: readonly (readonly [pattern: RegExp, area: Area])[] = [
  [/^\/api\/(health|v1)(\/|$)/, { personal: false, writes: false }],
  // A sign-in service sends the browser back by a link.
  [/^\/api\/auth\/callback(\/|$)/, { personal: true, writes: false }],
  [/^\/(api|editor|sign-in|welcome)(\/|$)/, { personal: true, writes: true }],
]

/** @param path of the address, its percent signs decoded, so that no spelling slips past the table */
export function areaOf(path: string): Area {
  return AREAS.find(([pattern]) => pattern.test(path))?.[1] ?? { personal: false, writes: false }
}

/** Whether a method may change something (RFC 9110, 9.2.1). TRACE arrives under another name, see instrumentation.ts. */
export const isMutating = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)

/** What is wrong with a request, in words for the person who sent it, before any handler has seen it. */
export interface Refusal {
  readonly status: number
  readonly message: string
  readonly allow?: string
}

/**
 * Why a mutating request goes no further, or null when it may.
 * @param path decoded, see `areaOf`
 * @param publicUrl the operator's PUBLIC_URL, if set
 */
export function refusalOf(method: string, path: string, headers: Headers, publicUrl = process.env.PUBLIC_URL): Refusal | null {
  if (!isMutating(method)) return null
  if (!areaOf(path).writes) return { status: 405, message: 'this address can only be read. Use GET.', allow: 'GET, HEAD' }
  if (!isOwnOrigin(headers, publicUrl)) return { status: 403, message: 'the form did not come from this site. Open the page here, in this browser, and send it again.' }
  const length = headers.get('content-length')
  if (length === null || !/^\d+$/.test(length)) return { status: 411, message: 'the request does not say how long it is. Send it with Content-Length.' }
  if (Number(length) > MAX_BODY) return { status: 413, message: 'the form is larger than 1 MiB. Shorten it, or save it in parts.' }
  return null
}

/**
 * Whether a browser says that a page of this site sent the request (Fetch standard, "Origin header"; Fetch Metadata, `Sec-Fetch-Site`).
 * The site is PUBLIC_URL where the operator set it, else the host that was asked, whose scheme a server behind another cannot know.
 * A missing or opaque origin is not this site's: every browser sends one with a form.
 */
export function isOwnOrigin(headers: Headers, publicUrl = process.env.PUBLIC_URL): boolean {
  const origin = originOf(headers.get('origin'))
  if (origin === null || headers.get('sec-fetch-site') === 'cross-site') return false
  const host = headers.get('host') ?? ''
  return origin === originOf(publicUrl || (/[/?#@\\]/.test(host) ? null : `${new URL(origin).protocol}//${host}`))
}

/** The origin as browsers write it, default port left out; null where the text names no http origin. */
function originOf(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const { protocol, origin } = new URL(text)
  return /^https?:$/.test(protocol) ? origin : null
}

/**
 * The name under which a request is found in the log: the one that a proxy in front gave it, if that is a plain token, else a new one.
 * @param given the header `X-Request-Id`
 */
export function requestId(given: string | null): string {
  return given !== null && /^[A-Za-z0-9_.-]{1,64}$/.test(given) ? given : crypto.randomUUID()
}
