import { useLocale, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Illustration } from '@/components/ui/illustration'
import { href } from '@/i18n/navigation'
import type { ClusterListing } from '@/lib/data/clusters'

/** The cluster organisations, by the alphabet. */
export function ClusterList({ clusters }: { clusters: ClusterListing[] }) {
  const t = useTranslations('Clusters')
  const locale = useLocale()
  return (
    <ul className="cluster-list">
      {clusters.map(({ key, name, summary, establishedOn, slugs }) => (
        <li key={key}>
          <Illustration title={name} columns={6} rows={4} />
          <div>
            <h2>
              <a href={href('/clusters/[slug]', locale, slugs[locale])}>{name}</a>
            </h2>
            <p>{summary}</p>
            {establishedOn && (
              <p className="quiet">{t.rich('established', { date: () => <PartialDate iso={establishedOn} /> })}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
