import { useLocale } from 'next-intl'
import { formatPartialDate } from '@/lib/format'

/** A date of year, month or day precision, for people and for machines. */
export function PartialDate({ iso }: { iso: string }) {
  return <time dateTime={iso}>{formatPartialDate(iso, useLocale())}</time>
}
