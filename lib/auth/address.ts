import { isIP } from 'node:net'

/**
 * The network address that a request comes from: the right-most entry of `X-Forwarded-For`, the one that the nearest proxy has written
 * (all before it are what the client claims). Without a proxy, Next writes what the connection says.
 */
export function addressOf(headers: Headers): string {
  const last = (headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? ''
  const plain = last.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(plain) === 0 ? 'unknown' : plain.toLowerCase()
}

/** The part of an address that one subscriber holds, by which tries are counted: all of an IPv4 address, the first 64 bits of an IPv6 one (RFC 6177). */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return `${groups.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
