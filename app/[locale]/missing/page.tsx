import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Missing } from '@/components/page/missing'
import { Page } from '@/components/page/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Missing')
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

/** The 404 page of one language; the proxy rewrites unknown addresses to it with their status. */
export default function MissingPage() {
  return (
    <Page here={{ route: '/' }}>
      <Missing />
    </Page>
  )
}
