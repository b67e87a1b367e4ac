import { useTranslations } from 'next-intl'

/**
 * "Print this page". HTML alone cannot print, so the button opens words on the browser's own command; with the page's
 * script it prints (docs/decisions/0016).
 */
export function PrintControl() {
  const t = useTranslations('Print')
  return (
    <div className="print-control">
      <button className="print-button" type="button" popoverTarget="print-help">
        {t('button')}
      </button>
      <p className="print-help" id="print-help" popover="auto">
        {t('help')}
      </p>
    </div>
  )
}
