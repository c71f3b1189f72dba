import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createLog, hideInText, hideSecrets, takeOverConsole } from '@/lib/log'

const SECRET = 'Xq7-hunter2-Zk'
/** What a log of the level writes while `act` runs. */
function linesOf(act: (log: ReturnType<typeof createLog>) => void, level?: string): Record<string, unknown>[] {
  const lines: string[] = []
  act(createLog(level, { write: line => void lines.push(line) }))
  return lines.map(line => {
    expect(line.endsWith('\n') && line.indexOf('\n') === line.length - 1).toBe(true)
    return JSON.parse(line) as Record<string, unknown>
  })
}

describe('a log line', () => {
  it('is one line of JSON with level, time and message', () => {
    const [line] = linesOf(log => { log.warn({ status: 403, path: '/a\nb' }, 'refused\nhere') })
    expect(line).toMatchObject({ level: 'warn', status: 403, path: '/a\nb', msg: 'refused\nhere' })
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  it('has no secret, however deep and under whatever spelling of its name', () => {
    const name = fc.constantFrom('password', 'newPassword', 'token', 'sessionToken', 'cookie', 'Set-Cookie', 'Authorization', 'AUTH_SECRET', 'clientSecret', 'DATABASE_URL')
    const value = fc.constantFrom<unknown>(SECRET, [SECRET], { inner: SECRET })
    const path = fc.array(fc.constantFrom('a', 'list', 'headers'), { maxLength: 5 })
    fc.assert(fc.property(name, value, path, (key, secret, keys) => {
      const data = keys.reduce<unknown>((inner, one) => (one === 'list' ? [inner] : { [one]: inner, kept: 'yes' }), { [key]: secret, kept: 'yes' })
      const text = JSON.stringify(linesOf(log => { log.info({ data }, 'm') }))
      expect(text).not.toContain(SECRET)
      expect(text).toContain('"kept":"yes"')
    }))
  })

  it('has no secret of an address, in messages, stacks and causes', () => {
    const error = Object.assign(new Error(`connect postgres://tracker:${SECRET}@db:5432/x failed`, { cause: new Error(`GET /welcome?token=${SECRET}&x=1`) }), { code: 'P1001', meta: { row: SECRET } })
    const [line] = linesOf(log => { log.error({ err: error }, error.message) })
    expect(JSON.stringify(line)).not.toContain(SECRET)
    expect(line).toMatchObject({ msg: 'connect postgres://[hidden]@db:5432/x failed', err: { name: 'Error', code: 'P1001', cause: { message: 'GET /welcome?token=[hidden]&x=1' } } })
    expect((line?.err as { stack: string }).stack).toContain('log.test.ts')
    expect(JSON.stringify(linesOf(log => { log.error(error) }))).not.toContain(SECRET)
  })

  it('is written from the level that was set, and from info where that is no level', () => {
    const act = (log: ReturnType<typeof createLog>) => { log.debug('d'); log.info('i'); log.error('e') }
    for (const [level, count] of [['debug', 3], ['error', 1], ['silent', 0], ['loud', 2], ['toString', 2], [undefined, 2]] as const) expect(linesOf(act, level)).toHaveLength(count)
  })
})

describe('hiding', () => {
  it('leaves alone what is no secret', () => {
    for (const text of ['GET /measures?body=EU&type=swift-ban', 'https://a.test/x@y', 'who@where.test', '/instruments/eu?country_code=BY', 'no token here']) expect(hideInText(text)).toBe(text)
    expect(hideSecrets({ request: 'id', count: 3, none: null, list: [1, 'a'] })).toEqual({ request: 'id', count: 3, none: null, list: [1, 'a'] })
  })

  it('knows parameters by their names', () => {
    expect(hideInText(`/api/auth/callback/x?code=${SECRET}&resetToken=${SECRET};password=${SECRET}#end`)).toBe('/api/auth/callback/x?code=[hidden]&resetToken=[hidden];password=[hidden]#end')
    expect(hideInText(`postgresql://u:p@${SECRET}@h/d`)).toBe('postgresql://[hidden]@h/d')
  })

  it('takes time in proportion to the text', () => {
    for (const piece of ['token', 'a.', '&', '?', '://', '&a', '@', '://a@', '?token']) {
      const start = performance.now()
      hideInText(piece.repeat(300_000))
      expect(performance.now() - start, piece).toBeLessThan(1_000)
    }
  })

  it('ends where data holds itself, and cuts what is long', () => {
    const ring: Record<string, unknown> = {}
    ring.self = ring
    expect(JSON.stringify(hideSecrets(ring))).toContain('[deeper]')
    expect(String(hideSecrets('x'.repeat(100_000))).length).toBeLessThan(10_000)
  })
})

describe('the console', () => {
  const methods = { debug: console.debug, log: console.log, info: console.info, warn: console.warn, error: console.error }
  afterEach(() => { Object.assign(console, methods) })

  it('becomes log lines, once for each error, without colours and secrets', () => {
    const known = new Error('known')
    const lines = linesOf(log => {
      const reported = new Set<Error>()
      const flush = takeOverConsole(error => reported.has(error), log)
      console.error('⨯', known)
      reported.add(known)
      console.error('\u001b[31m⨯\u001b[39m', new Error(`?token=${SECRET}`))
      console.warn('careful %s', 'now', { password: SECRET, user: 'kept' })
      console.log()
      flush()
      flush()
    })
    expect(JSON.stringify(lines)).not.toContain(SECRET)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatchObject({ level: 'error', source: 'console', msg: '⨯', err: { message: '?token=[hidden]' } })
    expect(lines[0]).toMatchObject({ level: 'warn', msg: "careful now { password: '[hidden]', user: 'kept' }" })
  })
})
