/** The sections of the site, in the order of the navigation. Each can be shown as of another day, and keeps it. */
export const SECTIONS = [
  { id: 'measures', label: 'Register', href: '/measures' },
  { id: 'compare', label: 'Compare', href: '/compare' },
  { id: 'timeline', label: 'Timeline', href: '/timeline' },
  { id: 'charts', label: 'Charts', href: '/charts' },
  { id: 'triggers', label: 'Triggers', href: '/triggers' },
  { id: 'calendar', label: 'Calendar', href: '/calendar' },
  { id: 'changes', label: 'Changes', href: '/changes' },
  { id: 'method', label: 'Method', href: '/method' },
  { id: 'data', label: 'Data', href: '/data' },
] as const

export type Section = (typeof SECTIONS)[number]['id']
