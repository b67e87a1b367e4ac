import { useLocale, useTranslations } from 'next-intl'
import { Illustration } from '@/components/ui/illustration'
import { href } from '@/i18n/navigation'
import type { InstitutionView } from '@/lib/data/institution'

/** Who we are: the name as a poster, the vision, and what the institution is. */
export function Hero({
  institution: { name, summary, members },
  vision,
}: {
  institution: InstitutionView
  vision: string
}) {
  const t = useTranslations('Home')
  return (
    <div className="hero wrap">
      <h1>{name}</h1>
      <div className="hero-art">
        <Illustration title={vision} columns={9} rows={6} />
      </div>
      <div className="hero-words">
        <p className="hero-vision">{vision}</p>
        <p className="quiet">
          {summary} {members}
        </p>
        <p className="more">
          <a href={href('/about', useLocale())}>{t('moreAbout')}</a>
        </p>
      </div>
    </div>
  )
}
