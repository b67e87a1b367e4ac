import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/page/page'
import { Refused } from '@/components/page/refused'
import { isRefusal, refusalNames } from '@/lib/http/refusals'

type Props = PageProps<'/[locale]/answers/[reason]'>

/** The proxy rewrites to these pages, each with its status; they have no address of their own. */
export const dynamicParams = false

export function generateStaticParams() {
  return refusalNames.map((reason) => ({ reason }))
}

async function reasonOf({ params }: Props) {
  const { reason } = await params
  return isRefusal(reason) ? reason : 'missing'
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('Refused')
  const reason = await reasonOf(props)
  return { title: t(`${reason}.title`), description: t(`${reason}.text`) }
}

export default async function RefusedPage(props: Props) {
  return (
    <Page here={{ route: '/' }} withImprint={false}>
      <Refused reason={await reasonOf(props)} />
    </Page>
  )
}
