import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, networkOf } from '@/lib/auth/address'

const from = (value: string | null) => addressOf(new Headers(value === null ? {} : { 'X-Forwarded-For': value }))

describe('the network address of a request', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'], ['198.51.100.1, 192.0.2.7', '192.0.2.7'], ['evil, "x", 2001:DB8::1', '2001:db8::1'], ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7, not-an-address', 'unknown'], ['192.0.2.7,', 'unknown'], ['', 'unknown'], [null, 'unknown'],
  ])('of %j is what the nearest proxy wrote: %s', (header, address) => {
    expect(from(header)).toBe(address)
  })
})

describe('the network by which tries are counted', () => {
  it.each([['192.0.2.7', '192.0.2.7'], ['unknown', 'unknown'], ['2001:db8:0:1::7', '2001:db8:0:1::/64'], ['2001:0db8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'], ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64']])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is one for all addresses that share 64 bits, and another for all others', () => {
    const word = fc.integer({ min: 0, max: 0xffff }).map(number => number.toString(16))
    const half = fc.tuple(word, word, word, word)
    fc.assert(fc.property(half, half, half, (head, tail, other) => {
      expect(networkOf([...head, ...tail].join(':'))).toBe(networkOf([...head, ...other].join(':')))
      if (head.join(':') !== other.join(':')) expect(networkOf([...head, ...tail].join(':'))).not.toBe(networkOf([...other, ...tail].join(':')))
    }))
  })
})
