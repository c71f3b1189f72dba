import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'

/** What a test has the provider say, and where it lies. */
export interface Vouching {
  readonly email?: string
  readonly verified?: boolean
  /** The claim is only at the UserInfo endpoint. */
  readonly elsewhere?: boolean
  readonly nonce?: string
  readonly audience?: string
  readonly issuer?: string
  readonly expired?: boolean
  /** Signed by a key that is not the provider's, or by none. */
  readonly key?: 'foreign' | 'none'
}

export interface Provider {
  readonly issuer: string
  readonly client: { readonly id: string, readonly secret: string }
  /** Does what a person does there: takes the address that the site sent the browser to, and gives the address that it is sent back to. */
  readonly visit: (address: string, vouching: Vouching) => URL
  readonly close: () => Promise<void>
}

/** A small OpenID provider: discovery, keys, token and UserInfo endpoints of the code flow with PKCE (OpenID Connect Core 1.0; RFC 7636). */
export async function startProvider(): Promise<Provider> {
  const [own, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const client = { id: 'tracker', secret: randomUUID() }
  const codes = new Map<string, { nonce: string, challenge: string, redirect: string, vouching: Vouching }>()
  const people = new Map<string, Vouching>()
  let issuer = ''

  const claimsOf = ({ email, verified = true }: Vouching) => ({ ...(email !== undefined && { email, email_verified: verified }) })

  async function token(request: IncomingMessage): Promise<{ status: number, body: unknown }> {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const form = new URLSearchParams(text)
    const asked = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const right = request.headers.authorization === `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`
    const proven = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url') === asked?.challenge
    if (asked === undefined || !right || !proven || form.get('redirect_uri') !== asked.redirect) return { status: 400, body: { error: 'invalid_grant' } }
    const { vouching } = asked
    const access = randomUUID()
    people.set(access, vouching)
    const claims = { nonce: vouching.nonce ?? asked.nonce, ...(vouching.elsewhere === true ? {} : claimsOf(vouching)) }
    const now = Math.floor(Date.now() / 1000) - (vouching.expired === true ? 7200 : 0)
    const named = [vouching.issuer ?? issuer, vouching.audience ?? client.id, 'person-1', now, now + 300] as const
    const idToken = vouching.key === 'none'
      ? new UnsecuredJWT(claims).setIssuer(named[0]).setAudience(named[1]).setSubject(named[2]).setIssuedAt(named[3]).setExpirationTime(named[4]).encode()
      : await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuer(named[0]).setAudience(named[1]).setSubject(named[2]).setIssuedAt(named[3]).setExpirationTime(named[4]).sign((vouching.key === 'foreign' ? foreign : own).privateKey)
    return { status: 200, body: { access_token: access, token_type: 'Bearer', expires_in: 300, id_token: idToken } }
  }

  async function answer(request: IncomingMessage): Promise<{ status: number, body: unknown }> {
    switch (request.url) {
      case '/.well-known/openid-configuration': return { status: 200, body: {
        issuer, authorization_endpoint: `${issuer}/authorise`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/person`, jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
      } }
      case '/keys': return { status: 200, body: { keys: [{ ...await exportJWK(own.publicKey), kid: 'one', alg: 'RS256', use: 'sig' }] } }
      case '/token': return token(request)
      case '/person': {
        const vouching = people.get(request.headers.authorization?.replace('Bearer ', '') ?? '')
        return vouching === undefined ? { status: 401, body: {} } : { status: 200, body: { sub: 'person-1', ...claimsOf(vouching) } }
      }
      case undefined:
      default: return { status: 404, body: {} }
    }
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void answer(request).then(({ status, body }) => response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' }).end(JSON.stringify(body)))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    issuer, client,
    visit: (address, vouching) => {
      const asked = new URL(address).searchParams
      const code = randomUUID()
      const redirect = asked.get('redirect_uri') ?? ''
      codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', redirect, vouching })
      const back = new URL(redirect)
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
      return back
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
