import { useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Fact } from '@/components/ui/fact'
import { Heading, type HeadingLevel } from '@/components/ui/heading'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import type { AchievementView, AchievementYear } from '@/lib/data/achievements'

/** The achievements as a plain list, drawn as a line; one anchor per year. */
export function Timeline({ years, level }: { years: AchievementYear[]; level: HeadingLevel }) {
  return (
    <ol className="timeline">
      {years.map(({ year, entries }) => (
        <li key={year} id={year}>
          <p className="timeline-year">
            <time dateTime={year}>{year}</time>
          </p>
          {entries.map((entry) => (
            <Achievement key={entry.key} entry={entry} level={level} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function Achievement({ entry, level }: { entry: AchievementView; level: HeadingLevel }) {
  const t = useTranslations('Timeline')
  const lang = useForeign(entry.original)
  return (
    <article className="timeline-entry">
      <Heading level={level} lang={lang}>
        {entry.title}
      </Heading>
      <OnlyIn original={entry.original} />
      <p lang={lang}>{entry.text}</p>
      <dl className="facts">
        {entry.date.length > 4 && (
          <Fact term={t('date')}>
            <PartialDate iso={entry.date} />
          </Fact>
        )}
        {entry.awardingBody && (
          <Fact term={t('awardingBody')}>
            {lang ? <span lang={lang}>{entry.awardingBody}</span> : entry.awardingBody}
          </Fact>
        )}
        {entry.ceremonyDate && (
          <Fact term={t('ceremony')}>
            <PartialDate iso={entry.ceremonyDate} />
          </Fact>
        )}
      </dl>
      {entry.links.length > 0 && (
        <ul>
          {entry.links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} lang={lang}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
