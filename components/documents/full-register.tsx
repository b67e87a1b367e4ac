import { useTranslations } from 'next-intl'
import type { DocumentView } from '@/lib/data/documents'
import { Register } from './register'

/** The whole register, with how many documents it holds. */
export function FullRegister({ documents }: { documents: DocumentView[] }) {
  const t = useTranslations('Register')
  return (
    <>
      <p className="register-count">{t('count', { count: documents.length })}</p>
      <Register documents={documents} />
    </>
  )
}
