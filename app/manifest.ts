import type { MetadataRoute } from 'next'
import { getTranslations } from 'next-intl/server'
import { routing } from '@/i18n/routing'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations({ locale: routing.defaultLocale, namespace: 'Site' })
  return {
    name: t('name'),
    short_name: t('shortName'),
    lang: routing.defaultLocale,
    start_url: `/${routing.defaultLocale}`,
    display: 'browser',
    background_color: '#faf7f0',
    theme_color: '#b3261e',
    icons: [{ src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  }
}
