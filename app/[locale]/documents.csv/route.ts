import { isLocale, routing } from '@/i18n/routing'
import { registerCsv } from '@/lib/register-data'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }))
}

/** The register of documents as a table, in one language. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/documents.csv'>): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return new Response('Not found\n', { status: 404 })
  return new Response(await registerCsv(locale), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  })
}
