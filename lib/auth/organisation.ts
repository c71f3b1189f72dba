import 'server-only'
import { createHash } from 'node:crypto'
import type { AuthOptions } from 'next-auth'
import NextAuth from 'next-auth/next'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { authSecret, cookieLine, SESSION_SECONDS, type Session } from '@/lib/auth/cookie'
import { signInByOrganisation } from '@/lib/auth/mutations'
import { newToken } from '@/lib/auth/token'
import { targetOf } from '@/lib/auth/target'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { isHttps } from '@/lib/security-headers'

/** Name of the provider in next-auth, and so the end of the address that is registered with it: `/api/auth/callback/organisation`. */
const PROVIDER = 'organisation'
const FAILED = '/sign-in?failed=organisation'

interface Claims {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
}

/** Whether the operator has set up single sign-on. */
export function hasOrganisation(): boolean {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  return authSecret() !== undefined && OIDC_ISSUER !== undefined && OIDC_CLIENT_ID !== undefined && OIDC_CLIENT_SECRET !== undefined
}

/** The provider, by OpenID Connect Discovery; code flow with PKCE, state and nonce. The signature, issuer, audience, age and nonce of the ID token are openid-client's to check. */
function provider(): OAuthConfig<Claims> {
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '' } = env()
  return {
    id: PROVIDER, name: PROVIDER, type: 'oauth', idToken: true, checks: ['pkce', 'state', 'nonce'],
    wellKnown: `${OIDC_ISSUER.replace(/\/+$/, '')}/.well-known/openid-configuration`, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email' } },
    userinfo: {
      // The e-mail address may stand in the ID token or only at the UserInfo endpoint (OpenID Connect Core, 5.4). Given all tokens, openid-client holds both to be of one person.
      request: async ({ tokens, client }) => {
        const claims = (tokens as unknown as { claims: () => Claims }).claims()
        return claims.email === undefined && client.issuer.metadata.userinfo_endpoint !== undefined ? { ...claims, ...await client.userinfo(tokens as never) } : claims
      },
    },
    profile: ({ sub, email }) => ({ id: sub, email }),
  }
}

function optionsFor(request: Request): AuthOptions {
  let session: Session | null = null
  return {
    secret: authSecret(), providers: [provider()], useSecureCookies: isHttps(request.headers),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS }, jwt: { maxAge: SESSION_SECONDS },
    callbacks: {
      signIn: async ({ profile }) => {
        const { email, email_verified } = profile as Claims
        session = await signInByOrganisation(email_verified === true && email !== undefined ? email : null, addressOf(request.headers))
        return session !== null
      },
      // Nothing of what the provider says goes into the session: only whose it is.
      jwt: () => session === null ? {} : { sub: session.id, version: session.version },
      redirect: ({ url, baseUrl }) => baseUrl + targetOf(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
    },
    logger: {
      error: (code, metadata) => { log.warn({ code, why: metadata instanceof Error ? metadata.message : (metadata as { error?: Error }).error?.message }, 'single sign-on failed') },
      warn: () => undefined, debug: () => undefined,
    },
  }
}

interface Call { readonly action: string, readonly method: string, readonly query: Record<string, string>, readonly body?: Record<string, string>, readonly cookies: Record<string, string> }
interface Reply { readonly location: string, readonly cookies: readonly string[] }

/** Calls next-auth as its route handler would, without giving it an address of its own: what a stranger can ask of it stays in this file. */
async function call(request: Request, { action, method, query, body, cookies }: Call): Promise<Reply> {
  // Read from the environment alone: the address that the provider sends people back to, never a Host header's.
  process.env.NEXTAUTH_URL = `${origin()}/api/auth`
  const head = new Map<string, string | string[]>()
  const response = { status: () => response, getHeader: (name: string) => head.get(name), setHeader: (name: string, value: string | string[]) => { head.set(name, value); return response }, end: () => response, json: () => response, send: () => response }
  const next = NextAuth as unknown as (request: unknown, response: unknown, options: AuthOptions) => Promise<void>
  await next({ method, query: { ...query, nextauth: [action, PROVIDER] }, body, cookies, headers: Object.fromEntries(request.headers) }, response, optionsFor(request))
  return { location: String(head.get('Location') ?? ''), cookies: [head.get('Set-Cookie') ?? []].flat() }
}

const origin = () => new URL(env().PUBLIC_URL ?? 'http://localhost').origin

/**
 * Sends the browser to the organisation's provider.
 * @param next page to come back to
 */
export async function goToOrganisation(request: Request, next: string): Promise<Response> {
  const secure = isHttps(request.headers)
  // next-auth wants proof that its own page was used. It is this site's page that was: the link is followed from here alone.
  const csrf = newToken()
  const proof = `${csrf}|${createHash('sha256').update(`${csrf}${authSecret() ?? ''}`).digest('hex')}`
  const { location, cookies } = await call(request, {
    action: 'signin', method: 'POST', query: {}, cookies: { [`${secure ? '__Host-' : ''}next-auth.csrf-token`]: proof }, body: { csrfToken: csrf, callbackUrl: origin() + targetOf(next) },
  })
  // Without a provider that answers, next-auth goes to a page of errors here.
  return URL.canParse(location) && new URL(location).origin !== origin() ? new Response(null, { status: 303, headers: [['Location', location], ['Cache-Control', 'no-store'], ...cookies.map(line => ['Set-Cookie', line] as [string, string])] }) : seeOther(FAILED)
}

/** Takes the browser back from the provider: a session for an active account with the verified e-mail address, else the sign-in page. */
export async function returnFromOrganisation(request: Request): Promise<Response> {
  const prefix = isHttps(request.headers) ? '__Secure-' : ''
  const cookies = Object.fromEntries((request.headers.get('cookie') ?? '').split(';').map(one => one.trim().split(/=(.*)/s)).map(([name = '', value = '']) => [name, decoded(value)]))
  const reply = await call(request, { action: 'callback', method: 'GET', query: Object.fromEntries(new URL(request.url).searchParams), cookies })
  const kept = reply.cookies.filter(line => !/next-auth\.(csrf-token|callback-url)=/.test(line))
  const done = kept.some(line => line.startsWith(`${prefix}next-auth.session-token=`))
  const target = done && URL.canParse(reply.location) ? targetOf(reply.location.slice(origin().length)) : FAILED
  return seeOther(target, ...kept, cookieLine({ name: `${prefix}next-auth.callback-url`, value: '', secure: prefix !== '', seconds: 0 }))
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
