import { useTranslations } from 'next-intl'

export interface ContentsEntry {
  anchor: string
  title: string
}

/** Contents of a long page, as links to its sections; stands at its side where there is room. */
export function Contents({ entries, label }: { entries: ContentsEntry[]; label?: string }) {
  const t = useTranslations('Contents')
  const title = label ?? t('title')
  return (
    <nav className="page-contents" aria-label={title}>
      <p className="page-contents-title" aria-hidden="true">
        {title}
      </p>
      <ol>
        {entries.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
