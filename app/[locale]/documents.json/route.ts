import { isLocale, routing } from '@/i18n/routing'
import { registerJson } from '@/lib/register-data'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

/** The register of documents for programs, in one language. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/documents.json'>): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return new Response('Not found\n', { status: 404 })
  return new Response(await registerJson(locale), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
