import { useLocale, useTranslations } from 'next-intl'
import type { RegisterPage } from '@/lib/data/register'
import { type Filters, orders, registerHref } from '@/lib/register'

/** One filter at a time, by links: each keeps the other filters, and begins at the first page. */
export function RegisterBrowse({ register: { filters, facets } }: { register: RegisterPage }) {
  const t = useTranslations('Register')
  const entries = [
    {
      title: t('browse.year'),
      links: facets.year.map(({ value, count }) => ({
        text: t('filters.option', { value: String(value), count }),
        to: { ...filters, year: value, page: 1 },
        isCurrent: filters.year === value,
      })),
    },
    {
      title: t('browse.type'),
      links: facets.type.map(({ value, count }) => ({
        text: t('filters.option', { value: t(`types.${value}`), count }),
        to: { ...filters, type: value, page: 1 },
        isCurrent: filters.type === value,
      })),
    },
    {
      title: t('browse.language'),
      links: facets.language.map(({ value, count }) => ({
        text: t('filters.option', { value: t(`languages.${value}`), count }),
        to: { ...filters, language: value, page: 1 },
        isCurrent: filters.language === value,
      })),
    },
    {
      title: t('browse.order'),
      links: orders.map((order) => ({
        text: t(`orders.${order}`),
        to: { ...filters, order, page: 1 },
        isCurrent: filters.order === order,
      })),
    },
  ]
  return (
    <nav className="register-browse" aria-labelledby="register-browse">
      <h2 id="register-browse">{t('browse.title')}</h2>
      <div>
        {entries.map(({ title, links }) => (
          <section key={title}>
            <h3>{title}</h3>
            <BrowseLinks links={links} />
          </section>
        ))}
      </div>
    </nav>
  )
}

function BrowseLinks({ links }: { links: Array<{ text: string; to: Filters; isCurrent: boolean }> }) {
  const locale = useLocale()
  return (
    <ul>
      {links.map(({ text, to, isCurrent }) => (
        <li key={text}>
          <a href={registerHref(to, locale)} aria-current={isCurrent || undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
