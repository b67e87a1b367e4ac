import { useLocale, useTranslations } from 'next-intl'
import { href } from '@/i18n/navigation'
import type { Choice, Level } from '@/lib/data/cluster-filters'

interface ClusterFiltersProps {
  sectors: Choice[]
  levels: Choice<Level>[]
  /** The value that the list shows; none on the whole list. */
  chosen?: string
}

/** The ways to narrow the list: plain links, each with how many organisations it leaves. */
export function ClusterFilters({ sectors, levels, chosen }: ClusterFiltersProps) {
  const t = useTranslations('ClusterFilters')
  const locale = useLocale()
  const ofSectors = sectors.map(({ value, count, slugs }) => ({
    words: t('choice', { value, count }),
    path: href('/clusters/sector/[sector]', locale, slugs[locale]),
    isChosen: value === chosen,
  }))
  const ofLevels = levels.map(({ value, count, slugs }) => ({
    words: t('choice', { value: t(`levels.${value}`), count }),
    path: href('/clusters/label/[label]', locale, slugs[locale]),
    isChosen: value === chosen,
  }))
  return (
    <nav className="filters" aria-label={t('label')}>
      <Choices title={t('sector')} choices={ofSectors} />
      <Choices title={t('level')} choices={ofLevels} />
      {chosen && (
        <p>
          <a href={href('/clusters', locale)}>{t('all')}</a>
        </p>
      )}
    </nav>
  )
}

interface ChoicesProps {
  title: string
  choices: Array<{ words: string; path: string; isChosen: boolean }>
}

function Choices({ title, choices }: ChoicesProps) {
  if (choices.length === 0) return null
  return (
    <div>
      <p>{title}</p>
      <ul>
        {choices.map(({ words, path, isChosen }) => (
          <li key={path}>
            <a href={path} aria-current={isChosen ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
