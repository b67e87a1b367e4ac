import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Register } from '@/components/documents/register'
import { RegisterBrowse } from '@/components/documents/register-browse'
import { RegisterData } from '@/components/documents/register-data'
import { RegisterForm } from '@/components/documents/register-form'
import { RegisterPages } from '@/components/documents/register-pages'
import { RegisterState } from '@/components/documents/register-state'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'
import type { Locale } from '@/i18n/routing'
import { getSection } from '@/lib/data/lists'
import { countRegisterPages, getRegister } from '@/lib/data/register'
import { formatList } from '@/lib/format'
import { type Filters, noFilters, registerHref, toQuery } from '@/lib/register'
import { absolute, pageMetadata } from '@/lib/site'

function placeOf(filters: Filters): Place & Required<Pick<Place, 'query'>> {
  return { route: '/documents', query: { ro: toQuery(filters, 'ro'), en: toQuery(filters, 'en') } }
}

/** The language switch keeps the filters, not the page: the other language may not have as many (L-01). */
function placeWithSwitch(filters: Filters, locale: Locale): Place {
  const first = placeOf({ ...filters, page: 1 })
  return { ...first, query: { ...first.query, [locale]: toQuery(filters, locale) } }
}

/** The filters that are set, in words; empty for the whole register. */
async function wordsOf({ year, type, language }: Filters): Promise<string> {
  const t = await getTranslations('Register')
  const words = [
    year === undefined ? [] : String(year),
    type ? t(`types.${type}`) : [],
    language ? t(`languages.${language}`) : [],
  ]
  return formatList(words.flat(), await getLocale())
}

async function titleOf(filters: Filters): Promise<string> {
  const t = await getTranslations('Register')
  const { title } = await getSection('documents', await getLocale())
  const words = await wordsOf(filters)
  const filtered = words ? t('filteredTitle', { title, filters: words }) : title
  return filters.page > 1 ? t('pages.title', { title: filtered, page: filters.page }) : filtered
}

/** Parts of the register are for readers; search engines get the documents from the whole of it. */
export async function registerMetadata(filters: Filters): Promise<Metadata> {
  const locale = await getLocale()
  const t = await getTranslations('Register')
  const descriptions = await getTranslations('Descriptions')
  const pages = await countRegisterPages(filters, locale)
  const words = await wordsOf(filters)
  const { page, order } = filters
  const previous = page > 1 && absolute(registerHref({ ...filters, page: page - 1 }, locale))
  const next = page < pages && absolute(registerHref({ ...filters, page: page + 1 }, locale))
  const description = words ? t('filteredDescription', { filters: words }) : descriptions('/documents')
  return {
    ...(await pageMetadata(placeOf(filters), { title: await titleOf(filters), description })),
    pagination: { previous: previous || null, next: next || null },
    ...(words || order !== noFilters.order ? { robots: { index: false, follow: true } } : {}),
  }
}

/** The register, or the part of it that a reader asked for. */
export async function RegisterView({ filters }: { filters: Filters }) {
  const locale = await getLocale()
  const [{ title, text }, register] = await Promise.all([getSection('documents', locale), getRegister(filters, locale)])
  return (
    <Page here={placeWithSwitch(filters, locale)}>
      <div className="wrap">
        <PageBar trail={[]} here={{ route: '/documents' }} name={title} />
        <PageTitle title={title} lead={text} />
        <RegisterForm register={register} />
        <RegisterState register={register} />
        {register.documents.length > 0 && <Register documents={register.documents} order={filters.order} />}
        <RegisterPages register={register} />
        <RegisterBrowse register={register} />
        <RegisterData />
      </div>
    </Page>
  )
}
