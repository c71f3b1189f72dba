import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { faultOfSignIn, SignIn } from '@/components/accounts/sign-in'
import { Page } from '@/components/layout/page'
import { authSecret } from '@/lib/auth/cookie'
import { readNote } from '@/lib/auth/flash'
import { hasOrganisation } from '@/lib/auth/organisation'
import { currentEditor } from '@/lib/auth/session'
import { targetOf } from '@/lib/auth/target'
import { today } from '@/lib/dates'
import '@/app/styles/accounts.css'

export const dynamic = 'force-dynamic'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Query): Promise<Metadata> {
  return { title: faultOfSignIn(await searchParams) === null ? 'Sign in' : 'Not signed in', robots: { index: false } }
}

export default async function SignInPage({ searchParams }: Query) {
  const query = await searchParams
  const next = targetOf(query.next)
  if (await currentEditor() !== null) redirect(next)
  const { email } = faultOfSignIn(query) === null ? {} : await readNote('/sign-in')
  const day = today()
  return (
    <Page kind="p-account" day={day} today={day}>
      <SignIn query={query} next={next} email={email} organisation={hasOrganisation()} possible={authSecret() !== undefined} />
    </Page>
  )
}
