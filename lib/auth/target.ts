/** Where people land who did not come from anywhere. */
export const DESK = '/editor'

// Handlers, files that Next serves and the pages of signing in are nowhere to go to.
const NOT_A_PAGE = /^\/(?:api|_next|sign-in|welcome)(?:[/?]|$)/

/**
 * Where to go after signing in: a page of this site, else the desk. An address that a browser would read as another site's never passes
 * (OWASP, Unvalidated Redirects): `//host` and `/\host` name hosts, tabs and line ends are dropped before reading, `.` and `..` are resolved.
 * @param wanted what stood in the query or the form
 */
export function targetOf(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return DESK
  const { pathname, search } = new URL(wanted, 'http://site.invalid')
  if (pathname.startsWith('//')) return DESK
  const target = pathname + search
  return NOT_A_PAGE.test(target) ? DESK : target
}
