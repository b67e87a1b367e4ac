import { useFormatter, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { useForeign } from '@/components/ui/only-in'
import type { NetworkGroupView } from '@/lib/data/network'

/** The network in figures: enormous numerals, each with what it counts, and when that was true. */
export function Figures({ groups }: { groups: NetworkGroupView[] }) {
  return (
    <dl className="figures">
      {groups.map((group) => (
        <Figure key={group.key} group={group} />
      ))}
    </dl>
  )
}

function Figure({ group: { key, value, atLeast, asOf, label, name, original } }: { group: NetworkGroupView }) {
  const t = useTranslations('Figures')
  const format = useFormatter()
  const lang = useForeign(original)
  return (
    <div className="figure" data-group={key}>
      <dt>
        <span className="figure-label" lang={lang}>
          {label}
        </span>
        <span className="figure-name" lang={lang}>
          {name}
        </span>
      </dt>
      <dd>
        <span className="figure-value">{t('value', { value: format.number(value), atLeast: String(atLeast) })}</span>
        <span className="figure-as-of">
          {asOf ? t.rich('asOf', { date: () => <PartialDate iso={asOf} /> }) : t('undated')}
        </span>
      </dd>
    </div>
  )
}
