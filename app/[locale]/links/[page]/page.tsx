import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkView } from '@/components/newsletter/link-view'
import { Page } from '@/components/page/page'
import { isLinkPage, linkPages } from '@/lib/newsletter/link-pages'

type Props = PageProps<'/[locale]/links/[page]'>

/** The proxy rewrites to these pages by what a link's token says; they have no address of their own (lib/http/link-door.ts). */
export const dynamicParams = false

export function generateStaticParams() {
  return linkPages.map((page) => ({ page }))
}

async function pageOf({ params }: Props) {
  const { page } = await params
  return isLinkPage(page) ? page : 'over'
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('Links')
  return { title: t(`titles.${await pageOf(props)}`) }
}

export default async function LinkPage(props: Props) {
  return (
    <Page here={{ route: '/newsletter' }} withSignUp={false} withImprint={false}>
      <LinkView page={await pageOf(props)} />
    </Page>
  )
}
