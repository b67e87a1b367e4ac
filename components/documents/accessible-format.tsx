import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface AccessibleFormatProps {
  /** Where the institution reads such requests. */
  email: string
  title: string
  url: string
}

/** Leads to a prepared mail. Shown only where the institution has given an address. */
export function AccessibleFormat({ email, title, url }: AccessibleFormatProps) {
  const t = useTranslations('Document')
  const subject = encodeURIComponent(t('accessible.subject', { title }))
  const body = encodeURIComponent(t('accessible.body', { url }))
  const mail = `mailto:${email}?subject=${subject}&body=${body}`
  return (
    <p className="document-accessible">
      {t.rich('accessible.text', { link: (text: ReactNode) => <a href={mail}>{text}</a> })}
    </p>
  )
}
