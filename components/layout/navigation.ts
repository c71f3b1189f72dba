/** The sections of the site, in the order of the navigation. `dated` ones can be shown as of another day and keep it. */
export const SECTIONS = [
  { id: 'measures', label: 'Register', href: '/measures', dated: true },
  { id: 'compare', label: 'Compare', href: '/compare', dated: true },
  { id: 'timeline', label: 'Timeline', href: '/timeline', dated: true },
  { id: 'triggers', label: 'Triggers', href: '/triggers', dated: true },
  { id: 'calendar', label: 'Calendar', href: '/calendar', dated: false },
  { id: 'changes', label: 'Changes', href: '/changes', dated: false },
  { id: 'method', label: 'Method', href: '/method', dated: false },
  { id: 'data', label: 'Data', href: '/data', dated: false },
] as const

export type Section = (typeof SECTIONS)[number]['id']
