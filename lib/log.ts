import { format, stripVTControlCharacters } from 'node:util'
import pino, { type DestinationStream, type Logger } from 'pino'

/** Names whose values stay out of the log, in any case and as part of a longer name: `sessionToken`, `Set-Cookie`, `DATABASE_URL`. */
const SECRET_NAME = /password|passwd|token|cookie|authorization|secret|database_?url/i
/** In texts: the credentials of an address. Both patterns take time in proportion to the text, since a text may be an address that somebody made up. */
const CREDENTIALS = /:\/\/(?:[^\s/"@]*@)+/g
/** In texts: each parameter of a query. */
const PARAMETER = /([?&;])([^?&;=#\s"\\]*)=([^&;#\s"\\]*)/g
const SECRET_PARAMETER = /password|token|secret|^code$/i
const HIDDEN = '[hidden]'
/** Deeper than anything that is logged here; and an end for what holds itself. */
const DEEPEST = 8
const LONGEST = 8_000

/** The text without the credentials in its addresses and without the values of secret query parameters. */
export function hideInText(text: string): string {
  return text.replace(CREDENTIALS, `://${HIDDEN}@`).replace(PARAMETER, (whole, mark: string, name: string) => (SECRET_PARAMETER.test(name) ? `${mark}${name}=${HIDDEN}` : whole))
}

/** The same data without the values of secret names, at any depth, and with long texts cut. Of an error: its name, message, stack, code, digest and cause, and nothing that a library hung on it. */
export function hideSecrets(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return '[deeper]'
  if (typeof value === 'string') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  if (value instanceof Error) {
    const { name, message, stack, cause } = value
    const known = Object.fromEntries((['code', 'digest'] as const).filter(key => key in value).map(key => [key, (value as unknown as Record<string, unknown>)[key]]))
    return { name, message: hideSecrets(message), stack: hideSecrets(stack), ...known, ...(cause !== undefined && { cause: hideSecrets(cause, depth + 1) }) }
  }
  if (value instanceof Headers) return hideSecrets(Object.fromEntries(value), depth)
  if (Array.isArray(value)) return value.map(one => hideSecrets(one, depth + 1))
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, SECRET_NAME.test(key) ? HIDDEN : hideSecrets(inner, depth + 1)]))
}

/**
 * A log of JSON lines: `level` in words, `time` in UTC, `msg`, and what was given, without secrets.
 * Writes at once and in this thread, so that the last line before an end is not lost.
 * @param level of LOG_LEVEL: trace, debug, info, warn, error, fatal or silent; anything else is taken for info
 */
export function createLog(level = 'info', destination: DestinationStream = pino.destination({ fd: 1, sync: true })): Logger {
  return pino({
    level: level === 'silent' || Object.hasOwn(pino.levels.values, level) ? level : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }), log: object => hideSecrets(object) as Record<string, unknown> },
    // `formatters.log` has made a plain object of it.
    serializers: { err: error => error },
    hooks: { streamWrite: hideInText },
  }, destination)
}

/** The log of this server, on standard output. Silent in unit tests unless LOG_LEVEL asks for it. */
export const log = createLog(process.env.LOG_LEVEL || (process.env.VITEST ? 'silent' : 'info'))

/** Next prints an error just before it reports it. */
const REPORT_DELAY = 100

/**
 * Makes log lines of what libraries and Next print, which would otherwise be neither JSON nor free of secrets.
 * An error waits for a moment, and gets no second line where it has one of its own by then.
 * @param isKnown whether an error has a line of its own
 * @returns writes what waits; also done when the process ends
 */
export function takeOverConsole(isKnown: (error: Error) => boolean, target: Logger = log): () => void {
  const waiting = new Set<() => void>()
  const flush = () => {
    for (const write of waiting) write()
    waiting.clear()
  }
  for (const [method, level] of [['debug', 'debug'], ['log', 'info'], ['info', 'info'], ['warn', 'warn'], ['error', 'error']] as const) {
    console[method] = (...parts: unknown[]) => {
      const error = parts.find(part => part instanceof Error)
      const text = stripVTControlCharacters(format(...parts.filter(part => part !== error).map(part => (typeof part === 'object' ? hideSecrets(part) : part)))).trim()
      if (!error) {
        if (text) target[level]({ source: 'console' }, text)
        return
      }
      waiting.add(() => { if (!isKnown(error)) target[level]({ source: 'console', err: error }, text || error.message) })
      setTimeout(flush, REPORT_DELAY).unref()
    }
  }
  process.once('exit', flush)
  return flush
}
