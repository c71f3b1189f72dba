/**
 * The pages that `npm run screens` takes pictures of: each kind of page that a reader can come to, and some cases of it.
 * Where a page has a day it is a fixed one, so that a picture changes when the site does and not when time passes.
 */

const DAY = 'asOf=2026-11-23'

/** @type {readonly { name: string, title: string, address: string, status?: number }[]} */
export const PAGES = [
  { name: 'overview', title: 'Overview', address: `/?${DAY}` },
  { name: 'overview-2022', title: 'Overview of an earlier day', address: '/?asOf=2022-03-10' },
  { name: 'register', title: 'Register', address: '/measures?body=EU&body=UK&trigger=2022-invasion&asOf=2022-06-03' },
  { name: 'nothing-found', title: 'Register, nothing found', address: `/measures?q=zzzzqqq&body=EU&${DAY}` },
  { name: 'not-understood', title: 'Register, an address that it does not understand in full', address: '/measures?foo=1&body=FR&asOf=2022-02-30' },
  { name: 'measure', title: 'Measure', address: `/measures/eu-2022-03-swift-three-banks?${DAY}` },
  { name: 'measure-history', title: 'History of a measure', address: '/measures/eu-2022-03-swift-three-banks/history' },
  { name: 'timeline', title: 'Timeline', address: `/timeline?${DAY}` },
  { name: 'timeline-2022', title: 'Timeline of a year', address: '/timeline?from=2022-01-01&to=2022-12-31&asOf=2022-12-31' },
  { name: 'compare', title: 'Comparison', address: '/compare?asOf=2022-06-03' },
  { name: 'triggers', title: 'Triggers', address: `/triggers?${DAY}` },
  { name: 'trigger', title: 'Trigger', address: `/triggers/2021-ryanair-diversion?${DAY}` },
  { name: 'trigger-history', title: 'History of a trigger', address: '/triggers/2021-ryanair-diversion/history' },
  { name: 'charts', title: 'Charts', address: `/charts?${DAY}` },
  { name: 'chart-in-force', title: 'Chart: measures in force', address: `/charts/in-force?${DAY}` },
  { name: 'chart-in-force-groups', title: 'Chart: measures in force by group of types', address: `/charts/in-force?by=group&${DAY}` },
  { name: 'chart-new-measures', title: 'Chart: new measures per quarter', address: `/charts/new-measures?${DAY}` },
  { name: 'chart-new-measures-triggers', title: 'Chart: new measures by trigger', address: `/charts/new-measures?by=trigger&${DAY}` },
  { name: 'chart-listed', title: 'Chart: persons and entities listed', address: `/charts/listed?${DAY}` },
  { name: 'chart-response', title: 'Chart: how fast each answered', address: `/charts/response?${DAY}` },
  { name: 'chart-life-spans', title: 'Chart: life spans', address: `/charts/life-spans?${DAY}` },
  { name: 'chart-matrix', title: 'Chart: what each body forbids', address: `/charts/matrix?${DAY}` },
  { name: 'chart-context', title: 'Chart: figures in context', address: `/charts/context?${DAY}` },
  { name: 'reliefs', title: 'Reliefs', address: `/reliefs?${DAY}` },
  { name: 'relief', title: 'Relief', address: `/reliefs/us-2025-12-gl-13?${DAY}` },
  { name: 'relief-history', title: 'History of a relief', address: '/reliefs/us-2025-12-gl-13/history' },
  { name: 'bodies', title: 'Bodies', address: `/bodies?${DAY}` },
  { name: 'body', title: 'Body', address: `/bodies/EU?${DAY}` },
  { name: 'instruments', title: 'Instruments', address: '/instruments' },
  { name: 'instrument', title: 'Instrument', address: '/instruments/eu-reg-765-2006' },
  { name: 'instrument-history', title: 'History of an instrument', address: '/instruments/eu-reg-765-2006/history' },
  { name: 'calendar', title: 'Calendar', address: '/calendar' },
  { name: 'changes', title: 'Changes', address: '/changes?from=2025-11-01&to=2026-07-31' },
  { name: 'method', title: 'Method', address: '/method' },
  { name: 'data', title: 'Data', address: '/data' },
  { name: 'sign-in', title: 'Sign in', address: '/sign-in' },
  { name: 'welcome', title: 'An invitation that is used up', address: '/welcome?token=none' },
  { name: 'not-found', title: 'A page that is not there', address: '/nowhere', status: 404 },
]

/** Pages without a picture, and why. */
export const WITHOUT = {
  '/editor': 'the desk needs an account, and holds what is not published',
  '/archived': 'no record of the researched facts is archived',
}
