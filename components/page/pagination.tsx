import { useTranslations } from 'next-intl'

interface PaginationProps {
  /** From 1. */
  page: number
  pages: number
  /** The address of a page. */
  hrefOf: (page: number) => string
}

/** The way through a long list, by plain links; nothing where the list has one page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const t = useTranslations('Pagination')
  if (pages === 1) return null
  return (
    <nav className="pagination" aria-label={t('label')}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          {t('previous')}
        </a>
      )}
      <span>{t('position', { page, pages })}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
