import { useLocale, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Illustration } from '@/components/ui/illustration'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import { href } from '@/i18n/navigation'
import type { ClusterListing } from '@/lib/data/clusters'

/** The cluster organisations, by the alphabet. */
export function ClusterList({ clusters }: { clusters: ClusterListing[] }) {
  return (
    <ul className="cluster-list">
      {clusters.map((cluster) => (
        <li key={cluster.key}>
          <Illustration title={cluster.name} columns={6} rows={4} />
          <Organisation cluster={cluster} />
        </li>
      ))}
    </ul>
  )
}

function Organisation({ cluster: { name, summary, establishedOn, slugs, original } }: { cluster: ClusterListing }) {
  const t = useTranslations('Clusters')
  const locale = useLocale()
  const lang = useForeign(original)
  return (
    <div>
      <h2 lang={lang}>
        <a href={href('/clusters/[slug]', locale, slugs[locale])}>{name}</a>
      </h2>
      <OnlyIn original={original} />
      <p lang={lang}>{summary}</p>
      {establishedOn && (
        <p className="quiet">{t.rich('established', { date: () => <PartialDate iso={establishedOn} /> })}</p>
      )}
    </div>
  )
}
