import { useLocale, useTranslations } from 'next-intl'
import { Illustration } from '@/components/ui/illustration'
import { href } from '@/i18n/navigation'

/** Vision and mission, as large as posters, and the way on to the objectives. */
export function Statements({ vision, mission }: { vision: string; mission: string }) {
  const t = useTranslations('VisionAndMission')
  return (
    <>
      <div className="statements">
        <section>
          <h2>{t('vision')}</h2>
          <p className="statement">{vision}</p>
        </section>
        <Illustration title={t('vision')} columns={12} rows={4} />
        <section>
          <h2>{t('mission')}</h2>
          <p className="statement">{mission}</p>
        </section>
      </div>
      <p className="more">
        <a href={href('/strategic-objectives', useLocale())}>{t('next')}</a>
      </p>
    </>
  )
}
