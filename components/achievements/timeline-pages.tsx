import { useLocale, useTranslations } from 'next-intl'
import { Pagination } from '@/components/page/pagination'
import { href } from '@/i18n/navigation'

interface TimelinePagesProps {
  /** Every year, with the page on which it begins; undefined for the page of the newest entries. */
  years: Array<{ year: string; page: number | undefined }>
  page: number
  pages: number
}

/** The way through a long timeline: page by page, and to the beginning of every year. */
export function TimelinePages({ years, page, pages }: TimelinePagesProps) {
  const t = useTranslations('Timeline')
  const locale = useLocale()
  const hrefOf = (number: number | undefined) =>
    number === undefined || number === pages
      ? href('/achievements', locale)
      : href('/achievements/page/[page]', locale, { page: String(number) })
  return (
    <>
      <nav className="timeline-years" aria-label={t('years')}>
        <ul>
          {years.map(({ year, page }) => (
            <li key={year}>
              <a href={`${hrefOf(page)}#${year}`}>{year}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
    </>
  )
}
