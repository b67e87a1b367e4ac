import { getTranslations } from 'next-intl/server'
import { routing } from '@/i18n/routing'

export const dynamic = 'force-static'

/** A route and not the framework's `manifest.ts`, which every page would name, and every browser fetch with its first view. */
export async function GET(): Promise<Response> {
  const t = await getTranslations({ locale: routing.defaultLocale, namespace: 'Site' })
  const manifest = {
    name: t('name'),
    short_name: t('shortName'),
    lang: routing.defaultLocale,
    start_url: `/${routing.defaultLocale}`,
    display: 'browser',
    background_color: '#faf7f0',
    theme_color: '#b3261e',
    icons: [{ src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  }
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json' } })
}
