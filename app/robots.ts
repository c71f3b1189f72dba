import type { MetadataRoute } from 'next'
import { siteUrl } from '@/lib/site'

// The address of the site is known at the time of the request only.
export const dynamic = 'force-dynamic'

export default async function robots(): Promise<MetadataRoute.Robots> {
  return { rules: { userAgent: '*', allow: '/', disallow: '/api/' }, sitemap: `${await siteUrl()}/sitemap.xml` }
}
