import type { Metadata } from 'next'
import { faultNamed } from '@/components/accounts/fault'
import { DeadLink, titleOfLink, Welcome } from '@/components/accounts/welcome'
import { Page } from '@/components/layout/page'
import { findLink } from '@/lib/auth/data'
import { readNote } from '@/lib/auth/flash'
import { today } from '@/lib/dates'
import '@/app/styles/accounts.css'

export const dynamic = 'force-dynamic'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const tokenIn = (query: Awaited<Query['searchParams']>) => typeof query.token === 'string' ? query.token : ''

export async function generateMetadata({ searchParams }: Query): Promise<Metadata> {
  const link = await findLink(tokenIn(await searchParams))
  return { title: link === null ? 'Address no longer works' : titleOfLink(link), robots: { index: false } }
}

export default async function WelcomePage({ searchParams }: Query) {
  const query = await searchParams
  const token = tokenIn(query)
  const link = await findLink(token)
  const fault = faultNamed(query.fault)
  const day = today()
  return (
    <Page kind="p-account" day={day} today={day}>
      {link === null ? <DeadLink /> : <Welcome link={link} token={token} fault={fault} typed={fault === null ? {} : await readNote('/welcome')} />}
    </Page>
  )
}
