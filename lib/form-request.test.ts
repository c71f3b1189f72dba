import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readForm, refusal } from '@/lib/form-request'

const SITE = 'http://tracker.test'
const OWN = { Host: 'tracker.test', Origin: SITE }
const URLENCODED = { ...OWN, 'Content-Type': 'application/x-www-form-urlencoded' }
const send = (body: BodyInit | null, headers: Record<string, string> = URLENCODED, options?: { limit?: number }) => readForm(new Request(`${SITE}/editor/save`, { method: 'POST', headers, body, ...(body instanceof ReadableStream && { duplex: 'half' }) } as RequestInit), options)
const multipart = (text: string, boundary = 'x') => send(text.replaceAll('\n', '\r\n'), { ...OWN, 'Content-Type': `multipart/form-data; boundary=${boundary}` })
const statusOf = async (answer: Promise<FormData | Response>) => {
  const given = await answer
  return given instanceof Response ? given.status : 200
}

afterEach(() => { vi.unstubAllEnvs() })

describe('a form', () => {
  it('is read as it was sent, in both encodings, order and repeated names kept', async () => {
    const pair = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 20 })).filter(texts => texts.every(text => !/[\0\r\n]/.test(text)))
    await fc.assert(fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 6 }), async pairs => {
      expect([...await send(new URLSearchParams(pairs).toString()) as FormData]).toEqual(pairs)
      const form = new FormData()
      for (const [name, value] of pairs) form.append(name, value)
      const packed = new Response(form)
      expect([...await send(await packed.arrayBuffer(), { ...OWN, 'Content-Type': packed.headers.get('content-type') ?? '' }) as FormData]).toEqual(pairs)
    }), { numRuns: 40 })
  })

  it('may be empty', async () => {
    expect([...await send('') as FormData]).toEqual([])
    expect([...await send(null) as FormData]).toEqual([])
  })

  it('is taken from a page of this site only', async () => {
    const strange: Record<string, string>[] = [{}, { Host: 'tracker.test' }, { ...OWN, Origin: 'null' }, { ...OWN, Origin: 'http://tracker.test.evil' }, { ...OWN, Origin: 'http://tracker.test:81' }, { ...OWN, 'Sec-Fetch-Site': 'cross-site' }]
    for (const headers of strange) expect(await statusOf(send('a=1', { 'Content-Type': 'application/x-www-form-urlencoded', ...headers }))).toBe(403)
    vi.stubEnv('PUBLIC_URL', 'https://public.test/')
    expect(await statusOf(send('a=1'))).toBe(403)
    expect(await statusOf(send('a=1', { ...URLENCODED, Origin: 'https://public.test' }))).toBe(200)
  })

  it('must be a form', async () => {
    for (const type of ['text/plain', 'application/json', 'multipart/mixed; boundary=x', '', 'application/x-www-form-urlencodedx']) expect(await statusOf(send('a=1', { ...OWN, 'Content-Type': type }))).toBe(415)
    expect(await statusOf(send('a=1', { ...OWN, 'Content-Type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' }))).toBe(200)
  })

  it('is measured while it is read, whatever it says of itself', async () => {
    expect(await statusOf(send(`a=${'x'.repeat(98)}`, URLENCODED, { limit: 100 }))).toBe(200)
    expect(await statusOf(send(`a=${'x'.repeat(99)}`, { ...URLENCODED, 'Content-Length': '1' }, { limit: 100 }))).toBe(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({ pull: controller => { sent += 65_536; controller.enqueue(new Uint8Array(65_536).fill(97)) } })
    expect(await statusOf(send(endless))).toBe(413)
    expect(sent).toBeLessThan(2_000_000)
  })

  it('must be well formed', async () => {
    expect(await statusOf(multipart('--x\nContent-Disposition: form-data; name="a"\n\n1\n--x--\n'))).toBe(200)
    for (const text of ['--y\nContent-Disposition: form-data; name="a"\n\n1\n--y--\n', '--x\nContent-Disposition: form-data; name="a"\n\n1\n', '--x\nno head\n\n1\n--x--\n', 'a=1', '']) expect(await statusOf(multipart(text))).toBe(400)
    expect(await statusOf(send('x', { ...OWN, 'Content-Type': 'multipart/form-data' }))).toBe(400)
    for (const text of ['a=%', 'a=%zz', 'a=%ff', new Uint8Array([97, 61, 255])]) expect(await statusOf(send(text))).toBe(400)
  })

  it('that breaks off while it is sent is damaged, not a fault of the server', async () => {
    expect(await statusOf(send(new ReadableStream({ pull: controller => { controller.error(new Error('aborted')) } })))).toBe(400)
  })

  it('has no file, no NUL, and not more fields than anybody needs', async () => {
    expect(await statusOf(multipart('--x\nContent-Disposition: form-data; name="a"; filename="b.txt"\nContent-Type: text/plain\n\n1\n--x--\n'))).toBe(400)
    expect(await statusOf(multipart('--x\nContent-Disposition: form-data; name="a"\n\n\0\n--x--\n'))).toBe(400)
    for (const text of ['a=%00', '%00=a', 'a=1&b=x%00y']) expect(await statusOf(send(text))).toBe(400)
    expect(await statusOf(send('a&'.repeat(19_999) + 'a'))).toBe(200)
    expect(await statusOf(send('a&'.repeat(20_000) + 'a'))).toBe(400)
    expect(await statusOf(multipart('--x\nContent-Disposition: form-data; name="a"\n\n\n'.repeat(20_000) + '--x--\n'))).toBe(200)
    expect(await statusOf(multipart('--x\nContent-Disposition: form-data; name="a"\n\n\n'.repeat(20_001) + '--x--\n'))).toBe(400)
  })
})

describe('a refusal', () => {
  it('is a page of its own that shows texts as texts and is kept by nobody', async () => {
    const answer = refusal(400, '<b>"1" & \'2\'</b>', '<script>')
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([400, 'no-store', 'text/html; charset=utf-8'])
    const page = await answer.text()
    expect(page).toContain('<h1>&#60;b&#62;&#34;1&#34; &#38; &#39;2&#39;&#60;/b&#62;</h1>')
    expect(page).toContain('href="/editor"')
    expect(page).not.toMatch(/<script|<b>|<style/)
  })
})
