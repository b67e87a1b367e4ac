import type { ReactNode } from 'react'
import { Page } from '@/components/page/page'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import type { Place } from '@/i18n/navigation'

interface NewsletterPageProps {
  here: Place
  title: string
  lead: string | null
  picture?: boolean
  children?: ReactNode
}

/** A page of the newsletter: all of it is what the foot of other pages is, so that has no form here. */
export function NewsletterPage({ here, title, lead, picture = false, children }: NewsletterPageProps) {
  const isFirst = here.route === '/newsletter'
  return (
    <Page here={here} withSignUp={false}>
      <div className="newsletter-page">
        <div className="wrap">
          <PageBar
            trail={isFirst ? [] : [{ place: { route: '/newsletter' }, name: 'Newsletter' }]}
            here={here}
            name={isFirst ? 'Newsletter' : title}
          />
          <PageTitle title={title} lead={lead} picture={picture} />
          {children}
        </div>
      </div>
    </Page>
  )
}
