import type { Instrumentation } from 'next'

// Next compiles this file for its edge runtime as well, which has none of Node's modules: hence the conditions and the late imports.

/** Next calls it once, before the server takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') (await import('@/lib/server-events')).serverStarts()
}

/** Next calls it with every error of a page, a route or the proxy. */
export const onRequestError: Instrumentation.onRequestError = async (...failure) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('@/lib/server-events')).requestFails(...failure)
}
