import type { MetadataRoute } from 'next'
import { CHARTS } from '@/lib/charts/catalogue'
import { listInstrumentIds } from '@/lib/instruments/data'
import { listIds } from '@/lib/measures/data'
import { BODIES } from '@/lib/measures/vocab'
import { listReliefs } from '@/lib/reliefs/data'
import { siteUrl } from '@/lib/site'
import { listTriggers } from '@/lib/triggers/data'

export const dynamic = 'force-dynamic'

const PAGES = ['/', '/measures', '/compare', '/timeline', '/charts', '/triggers', '/calendar', '/changes', '/bodies', '/instruments', '/reliefs', '/method', '/data']

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [site, measures, triggers, instruments, reliefs] = await Promise.all([siteUrl(), listIds(), listTriggers(), listInstrumentIds(), listReliefs()])
  const paths = [
    ...PAGES, ...CHARTS.map(chart => `/charts/${chart.id}`), ...BODIES.map(body => `/bodies/${body.id}`), ...triggers.map(trigger => `/triggers/${trigger.id}`), ...measures.map(id => `/measures/${id}`),
    ...reliefs.map(relief => `/reliefs/${relief.id}`), ...instruments.map(id => `/instruments/${id}`),
  ]
  return paths.map(path => ({ url: site + path }))
}
