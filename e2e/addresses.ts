/** One address of every kind of page, and the cases that are hardest on it. */
export const PAGES = [
  '/',
  '/?asOf=2003-01-01',
  '/?asOf=2016-03-01',
  '/measures',
  '/measures?body=EU&body=UK&trigger=2022-invasion&asOf=2022-06-03',
  '/measures?q=zzzzqqq&body=EU',
  '/measures?foo=1&asOf=2022-02-30',
  '/measures/eu-2022-03-swift-three-banks?body=EU&type=swift-ban',
  '/measures/us-2021-08-twenty-three-and-twenty-one',
  '/measures/by-2021-12-airlines',
  '/measures/eu-2022-03-swift-three-banks?asOf=2022-03-10',
  '/measures/eu-2022-03-swift-three-banks?asOf=2010-03-01',
  '/reliefs',
  '/reliefs/us-2025-12-gl-13',
  '/charts',
  '/charts?asOf=2003-01-01',
  '/charts/in-force?by=group&sector=potash&sector=wood&asOf=2022-06-03',
  '/charts/new-measures?by=trigger&foo=1',
  '/triggers',
  '/triggers/2021-ryanair-diversion',
  '/triggers/2022-invasion?asOf=2022-06-03',
  '/bodies',
  '/bodies/EU',
  '/bodies/BY',
  '/instruments',
  '/instruments/eu-reg-765-2006',
  '/method',
  '/data',
] as const

/** Addresses that answer 404, with a way on. */
export const MISSING = ['/measures/no-such-measure', '/triggers/none', '/bodies/FR', '/instruments/none', '/reliefs/none', '/charts/none', '/nowhere'] as const
