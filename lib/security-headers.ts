import { areaOf } from '@/lib/request-rules'

/** What the headers depend on. */
export interface Answered {
  /** The path that was asked for, decoded. */
  readonly path: string
  /** Base64, new for every request: the scripts of the page carry it. */
  readonly nonce: string
  /** Whether the reader's browser came by https. */
  readonly https: boolean
  /** `next dev` evaluates text, inserts style elements and opens a socket. */
  readonly development: boolean
}

/** What no page here uses, so that no script that slipped in could. Names that Chromium does not know would be errors in its console. */
const UNUSED = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'clipboard-read', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts',
  'magnetometer', 'microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb', 'window-management', 'xr-spatial-tracking',
]
const PERMISSIONS = UNUSED.map(name => `${name}=()`).join(', ')

/** Whether a page may be shown inside another site's. None may; a page made for that would be named here. */
const isFramed = (_path: string): boolean => false

/** Pictures are shown by the previews of other sites. */
const isShared = (path: string): boolean => /\.(png|svg)$/.test(path)

/**
 * The Content Security Policy (W3C, CSP 3): everything from this origin, scripts and style elements with the nonce of the request only.
 * Style attributes are allowed, since React and Recharts write them; they can load nothing that the policy does not allow.
 */
export function contentPolicy({ path, nonce, https, development }: Answered): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isFramed(path) ? '*' : "'none'"}`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** The nonce in a policy that `contentPolicy` made. */
export const nonceOf = (policy: string): string | undefined => /'nonce-([A-Za-z0-9+/=]+)'/.exec(policy)?.[1]

/** Every header of safety for one answer, whatever its status and kind. */
export function securityHeaders(answered: Answered): Readonly<Record<string, string>> {
  const { path, https } = answered
  const { personal } = areaOf(path)
  return {
    'Content-Security-Policy': contentPolicy(answered),
    // Not `no-referrer`: with it browsers send the origin of a form as `null` (Fetch standard, "append a request Origin header").
    'Referrer-Policy': personal ? 'same-origin' : 'strict-origin-when-cross-origin',
    'Permissions-Policy': PERMISSIONS,
    'X-Content-Type-Options': 'nosniff',
    ...(isFramed(path) ? {} : { 'X-Frame-Options': 'DENY' }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': isShared(path) ? 'cross-origin' : 'same-origin',
    // Browsers ignore it unless it came by https (RFC 6797, 8.1). Subdomains are the operator's to decide.
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    ...(personal ? { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } : {}),
  }
}

/** Whether the reader's browser came by https, as the proxy in front or the operator says. */
export function isHttps(headers: Headers, publicUrl = process.env.PUBLIC_URL): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' || publicUrl?.startsWith('https://') === true
}
