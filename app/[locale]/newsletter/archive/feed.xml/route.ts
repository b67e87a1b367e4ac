import { isLocale, routing } from '@/i18n/routing'
import { issueFeed } from '@/lib/feed'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

/** Atom feed of the newsletter's issues in one language. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/newsletter/archive/feed.xml'>,
): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return new Response('Not found\n', { status: 404 })
  return new Response(await issueFeed(locale), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
