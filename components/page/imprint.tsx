import { useLocale, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { hrefOf, type Place } from '@/i18n/navigation'
import { isoDay } from '@/lib/format'
import { absolute } from '@/lib/site'

/** What paper must say of where it comes from: the page's address, and the day on which the page was as printed (P-01). */
export function Imprint({ here }: { here: Place }) {
  const t = useTranslations('Print')
  const address = absolute(hrefOf(here, useLocale()))
  return (
    <p className="imprint wrap">
      {t.rich('imprint', { address, date: () => <PartialDate iso={isoDay(new Date())} /> })}
    </p>
  )
}
