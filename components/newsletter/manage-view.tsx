import { useTranslations } from 'next-intl'
import { LinkButton } from './link-button'

/** What a subscriber can do about the own subscription and data, each with what pressing its button does. */
export function ManageView() {
  const t = useTranslations('Links')
  return (
    <div className="prose link-choices">
      <section>
        <h2>{t('manage.language.title')}</h2>
        <p>{t('manage.language.text')}</p>
        <div className="link-buttons">
          <LinkButton name="ro" />
          <LinkButton name="en" />
        </div>
      </section>
      <section>
        <h2>{t('manage.unsubscribe.title')}</h2>
        <p>{t('manage.unsubscribe.text')}</p>
        <LinkButton name="unsubscribe" />
      </section>
      <section>
        <h2>{t('manage.export.title')}</h2>
        <p>{t('manage.export.text')}</p>
        <LinkButton name="export" />
      </section>
      <section>
        <h2>{t('manage.erase.title')}</h2>
        <p>{t('manage.erase.text')}</p>
        <details>
          <summary>{t('manage.erase.open')}</summary>
          <LinkButton name="erase" />
        </details>
      </section>
    </div>
  )
}
