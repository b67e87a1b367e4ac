import { useLocale } from 'next-intl'
import { href } from '@/i18n/navigation'
import type { NetworkGroupView } from '@/lib/data/network'
import { Figures } from './figures'

interface FigureBandProps {
  title: string
  groups: NetworkGroupView[]
  /** Words of the link to the network's page. */
  more: string
}

/** The figures on a band of the second colour, from edge to edge. */
export function FigureBand({ title, groups, more }: FigureBandProps) {
  return (
    <section className="figure-band">
      <div className="wrap">
        <h2>{title}</h2>
        <Figures groups={groups} />
        <p className="more">
          <a href={href('/network', useLocale())}>{more}</a>
        </p>
      </div>
    </section>
  )
}
