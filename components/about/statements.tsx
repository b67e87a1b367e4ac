import { useLocale, useTranslations } from 'next-intl'
import { Illustration } from '@/components/ui/illustration'
import { href } from '@/i18n/navigation'

/** Vision and mission as two posters that hang side by side, and the way on to the objectives. */
export function Statements({ vision, mission }: { vision: string; mission: string }) {
  const t = useTranslations('VisionAndMission')
  return (
    <>
      <div className="statements">
        <Poster title={t('vision')} statement={vision} />
        <Poster title={t('mission')} statement={mission} />
      </div>
      <p className="more">
        <a href={href('/strategic-objectives', useLocale())}>{t('next')}</a>
      </p>
    </>
  )
}

function Poster({ title, statement }: { title: string; statement: string }) {
  return (
    <section className="poster">
      <h2>{title}</h2>
      <p className="statement">{statement}</p>
      <Illustration title={title} columns={6} rows={4} />
    </section>
  )
}
