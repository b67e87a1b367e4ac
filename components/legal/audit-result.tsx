import { useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Fact } from '@/components/ui/fact'
import { type Audit, statusOf } from '@/lib/accessibility/audit'

/** The state of the site as the last audit left it: figures, and the sentence that follows from them. */
export function AuditResult({ audit }: { audit: Audit }) {
  const t = useTranslations('Audit')
  const { standard, date, states, findings } = audit
  return (
    <>
      <p>
        <strong>{t(`status.${statusOf(audit)}`)}</strong>
      </p>
      <dl className="facts">
        <Fact term={t('standard')}>{standard}</Fact>
        <Fact term={t('date')}>
          <PartialDate iso={date} />
        </Fact>
        <Fact term={t('states')}>{t('statesSeen', { count: states })}</Fact>
        <Fact term={t('findings')}>{t('findingsOpen', { count: findings })}</Fact>
      </dl>
      <p>{t('explanation')}</p>
    </>
  )
}
