import { useLocale, useTranslations } from 'next-intl'
import { PageTitle } from '@/components/page/page-title'
import { isDone, type LinkPage } from '@/lib/newsletter/link-pages'
import { spansIn } from '@/lib/newsletter/spans'
import { LinkButton, type LinkButtonName } from './link-button'
import { ManageForm } from './manage-form'
import { ManageView } from './manage-view'
import { NewsletterForm } from './newsletter-form'

/** The one thing that can be done on a page, where there is one. */
const BUTTONS: Partial<Record<LinkPage, LinkButtonName>> = {
  confirm: 'confirm',
  cancel: 'cancel',
  unsubscribe: 'unsubscribe',
  unsubscribed: 'undo',
}

/** The ground says at a glance what a page is: something done, a form, or something to do. */
function groundOf(page: LinkPage): string {
  if (isDone(page)) return 'link-done'
  return page === 'over' || page === 'lost' ? 'newsletter-page' : ''
}

/** What a mailed link leads to: a sentence on what pressing the button does, and the button; or that it is done. */
export function LinkView({ page }: { page: LinkPage }) {
  const t = useTranslations('Links')
  const button = BUTTONS[page]
  return (
    <div className={`link-page ${groundOf(page)}`.trim()}>
      <div className="wrap">
        <PageTitle title={t(`titles.${page}`)} lead={t(`texts.${page}`, spansIn(useLocale()))}>
          {button && <LinkButton name={button} />}
        </PageTitle>
        {page === 'manage' && <ManageView />}
        {page === 'over' && <NewsletterForm />}
        {page === 'lost' && <ManageForm />}
      </div>
    </div>
  )
}
