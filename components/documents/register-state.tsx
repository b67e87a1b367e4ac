import { useLocale, useTranslations } from 'next-intl'
import type { RegisterPage } from '@/lib/data/register'
import { type Filters, noFilters, registerHref } from '@/lib/register'

/** How many documents there are, and the way back from each filter that is set. */
export function RegisterState({ register: { filters, total } }: { register: RegisterPage }) {
  const t = useTranslations('Register')
  const locale = useLocale()
  const { year, type, language, order } = filters
  const first: Filters = { ...filters, page: 1 }
  const set = [
    ...(year === undefined ? [] : [{ value: String(year), without: { ...first, year: undefined } }]),
    ...(type ? [{ value: t(`types.${type}`), without: { ...first, type: undefined } }] : []),
    ...(language ? [{ value: t(`languages.${language}`), without: { ...first, language: undefined } }] : []),
  ]
  return (
    <div className="register-state">
      <p>{total === 0 ? t('none') : t('count', { count: total })}</p>
      {set.length > 0 && (
        <ul>
          {set.map(({ value, without }) => (
            <li key={value}>
              <a href={registerHref(without, locale)}>{t('filters.remove', { value })}</a>
            </li>
          ))}
          <li>
            <a href={registerHref({ ...noFilters, order }, locale)}>{t('filters.clear')}</a>
          </li>
        </ul>
      )}
    </div>
  )
}
