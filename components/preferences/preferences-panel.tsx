import { useLocale, useTranslations } from 'next-intl'
import { href, type Place } from '@/i18n/navigation'
import { PreferencesForm } from './preferences-form'

/** Half a disc filled: the usual sign for how things look. */
const ICON = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.5v15a7.5 7.5 0 0 1 0-15Z'

/** The header's button and the panel that it opens: a native popover, closed by Esc, which gives the focus back. */
export function PreferencesPanel({ here }: { here: Place }) {
  const t = useTranslations('Preferences')
  const locale = useLocale()
  return (
    <>
      <button className="preferences-button" type="button" popoverTarget="preferences">
        <svg className="preferences-icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d={ICON} />
        </svg>
        <span className="sr-only">{t('title')}</span>
      </button>
      <div className="preferences-panel" id="preferences" popover="auto" role="dialog" aria-label={t('title')}>
        <div className="preferences-head">
          <p className="preferences-title">{t('title')}</p>
          <button className="preferences-close" type="button" popoverTarget="preferences" popoverTargetAction="hide">
            {t('close')}
          </button>
        </div>
        <PreferencesForm here={here} />
        <p className="more">
          <a href={href('/display-preferences', locale)}>{t('page')}</a>
        </p>
      </div>
    </>
  )
}
