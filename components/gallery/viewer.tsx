import { useTranslations } from 'next-intl'
import { Enhancement } from '@/components/ui/enhancement'

/** The dialog in which the pictures of an album open one after the other; the script fills it (enhancements/viewer.ts). */
export function Viewer() {
  const t = useTranslations('Viewer')
  return (
    <>
      <dialog className="viewer" aria-label={t('label')}>
        <form method="dialog" className="viewer-bar">
          <p role="status" />
          <button type="button" data-step="-1">
            {t('previous')}
          </button>
          <button type="button" data-step="1">
            {t('next')}
          </button>
          <button type="submit">{t('close')}</button>
        </form>
        <div className="viewer-stage" />
      </dialog>
      <Enhancement name="viewer" />
    </>
  )
}
