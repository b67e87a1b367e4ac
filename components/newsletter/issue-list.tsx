import { useLocale, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import { feedAddress } from '@/i18n/addresses'
import { href } from '@/i18n/navigation'
import type { IssueCard } from '@/lib/data/issues'

/** The issues as posters on a wall, newest first; or the sentence that there is none yet. */
export function IssueList({ issues }: { issues: IssueCard[] }) {
  const t = useTranslations('Issues')
  const locale = useLocale()
  if (issues.length === 0) return <p className="lead">{t('none')}</p>
  return (
    <>
      <ul className="issues">
        {issues.map((issue) => (
          <IssueInList key={issue.key} issue={issue} />
        ))}
      </ul>
      <p className="more">
        <a href={feedAddress(locale)} type="application/atom+xml">
          {t('feed')}
        </a>
      </p>
    </>
  )
}

function IssueInList({ issue: { date, title, summary, slugs, original } }: { issue: IssueCard }) {
  const locale = useLocale()
  const lang = useForeign(original)
  return (
    <li>
      <div>
        <p>
          <PartialDate iso={date} />
        </p>
        <OnlyIn original={original} />
      </div>
      <h2 lang={lang}>
        <a href={href('/newsletter/archive/[slug]', locale, slugs[locale])}>{title}</a>
      </h2>
      <p lang={lang}>{summary}</p>
    </li>
  )
}
