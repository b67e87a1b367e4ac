import { useTranslations } from 'next-intl'
import { anchorOf } from '@/lib/anchor'
import type { NetworkGroupView } from '@/lib/data/network'
import { Figures } from './figures'

/** The network: its figures, then each group with its source and the members that are known by name. */
export function NetworkGroups({ groups }: { groups: NetworkGroupView[] }) {
  const t = useTranslations('Network')
  return (
    <>
      <section className="network-figures">
        <h2 className="sr-only">{t('figures')}</h2>
        <Figures groups={groups} />
      </section>
      {groups.map((group) => (
        <NetworkGroup key={group.key} group={group} />
      ))}
    </>
  )
}

function NetworkGroup({ group: { name, text, source, sourceUrl, members } }: { group: NetworkGroupView }) {
  const t = useTranslations('Network')
  return (
    <section className="network-group" id={anchorOf(name)}>
      <h2>{name}</h2>
      <div>
        {text && <p>{text}</p>}
        {members.length > 0 && (
          <ul className="network-members">
            {members.map(({ name, url }) => (
              <li key={name}>{url ? <a href={url}>{name}</a> : name}</li>
            ))}
          </ul>
        )}
        <p className="source">
          {sourceUrl ? <a href={sourceUrl}>{t('source', { source })}</a> : t('source', { source })}
        </p>
      </div>
    </section>
  )
}
