import { useTranslations } from 'next-intl'
import { NewsletterForm } from './newsletter-form'

/** The invitation at the foot of every page. */
export function NewsletterBand() {
  const t = useTranslations('Newsletter')
  return (
    <section className="newsletter-band" aria-labelledby="newsletter-title">
      <div className="wrap">
        <h2 id="newsletter-title">{t('invitation')}</h2>
        <NewsletterForm />
      </div>
    </section>
  )
}
