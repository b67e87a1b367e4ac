import { useTranslations } from 'next-intl'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import { Source } from '@/components/ui/source'
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

function NetworkGroup({ group: { name, text, source, sourceUrl, members, original } }: { group: NetworkGroupView }) {
  const lang = useForeign(original)
  return (
    <section className="network-group" id={anchorOf(name)}>
      <h2 lang={lang}>{name}</h2>
      <div>
        <OnlyIn original={original} />
        {text && <p lang={lang}>{text}</p>}
        {members.length > 0 && (
          <ul className="network-members">
            {members.map(({ name, url }) => (
              <li key={name}>{url ? <a href={url}>{name}</a> : name}</li>
            ))}
          </ul>
        )}
        <Source source={source} url={sourceUrl} original={original} />
      </div>
    </section>
  )
}
