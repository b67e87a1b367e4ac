import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { href } from '@/i18n/navigation'
import type { Route } from '@/i18n/routing'

interface HomeSectionProps {
  title: string
  more?: { route: Route; text: string }
  children: ReactNode
}

/** A section of the home page: a rule, a large heading, and where there is more. */
export function HomeSection({ title, more, children }: HomeSectionProps) {
  const locale = useLocale()
  return (
    <section className="home-section wrap">
      <div className="home-section-head">
        <h2>{title}</h2>
        {more && (
          <p className="more">
            <a href={href(more.route, locale)}>{more.text}</a>
          </p>
        )}
      </div>
      {children}
    </section>
  )
}
