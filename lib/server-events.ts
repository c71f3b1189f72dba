import { subscribe } from 'node:diagnostics_channel'
import type { Instrumentation } from 'next'
import { log, takeOverConsole } from '@/lib/log'

/** Errors that have a line in the log, so that Next's own print of them makes no second one. */
const reported = new WeakSet<Error>()

/** Before the server takes requests: what is printed becomes log lines, in production, and the first line says which Node this is. */
export function serverStarts(): void {
  // Next cannot represent these methods (the Fetch standard, 2.2.1, forbids them) and would answer 500. Under a name of no meaning the proxy refuses them like any other.
  subscribe('http.server.request.start', message => {
    const { request } = message as { request: { method?: string } }
    if (request.method === 'TRACE' || request.method === 'TRACK') request.method = `X-${request.method}`
  })
  if (process.env.NODE_ENV !== 'production') return
  takeOverConsole(error => reported.has(error))
  log.info({ node: process.version }, 'server started')
}

/** One line for an error on the server. The reader sees the request's id and nothing of this. */
export const requestFails: Instrumentation.onRequestError = (error, request, context) => {
  // A page's error comes twice: from rendering, and from writing the document.
  if (error instanceof Error && reported.has(error)) return
  if (error instanceof Error) reported.add(error)
  log.error({ request: request.headers['x-request-id'], method: request.method, path: request.path, route: context.routePath, kind: context.routeType, err: error }, error instanceof Error ? error.message : String(error))
}
