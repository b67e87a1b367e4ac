import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { href } from '@/i18n/navigation'
import type { RegisterPage } from '@/lib/data/register'
import { noFilters, orders, parameters, wordOf } from '@/lib/register'

/** Several filters at once: a form whose answer is an address, like every other page of the register. */
export function RegisterForm({ register: { filters, facets } }: { register: RegisterPage }) {
  const t = useTranslations('Register')
  const locale = useLocale()
  const names = parameters[locale]
  const option = (value: string, count: number) => t('filters.option', { value, count })
  return (
    <form className="register-form" action={href('/documents', locale)} aria-label={t('filters.label')}>
      <Choice label={t('filters.year')} name={names.year} chosen={filters.year} any={t('filters.anyYear')}>
        {facets.year.map(({ value, count }) => (
          <option key={value} value={value}>
            {option(String(value), count)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filters.type')}
        name={names.type}
        chosen={filters.type && wordOf(filters.type, locale)}
        any={t('filters.anyType')}
      >
        {facets.type.map(({ value, count }) => (
          <option key={value} value={wordOf(value, locale)}>
            {option(t(`types.${value}`), count)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filters.language')}
        name={names.language}
        chosen={filters.language}
        any={t('filters.anyLanguage')}
      >
        {facets.language.map(({ value, count }) => (
          <option key={value} value={value}>
            {option(t(`languages.${value}`), count)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filters.order')}
        name={names.order}
        chosen={filters.order === noFilters.order ? undefined : wordOf(filters.order, locale)}
        any={t(`orders.${noFilters.order}`)}
      >
        {orders
          .filter((order) => order !== noFilters.order)
          .map((order) => (
            <option key={order} value={wordOf(order, locale)}>
              {t(`orders.${order}`)}
            </option>
          ))}
      </Choice>
      <button className="button" type="submit">
        {t('filters.show')}
      </button>
    </form>
  )
}

interface ChoiceProps {
  label: string
  name: string
  chosen: string | number | undefined
  /** What is there when nothing is chosen: it has no value, so that it leaves no trace in the address. */
  any: string
  children: ReactNode
}

function Choice({ label, name, chosen, any, children }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  )
}
