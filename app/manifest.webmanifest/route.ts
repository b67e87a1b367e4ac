import { getTranslations } from 'next-intl/server'
import { routing } from '@/i18n/routing'

export const dynamic = 'force-static'

/**
 * What the site is called where it is put onto a screen. A route and not the framework's `manifest.ts`: no page names it,
 * because every browser would ask for it with its first view (docs/decisions/0020).
 */
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
