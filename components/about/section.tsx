import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { href } from '@/i18n/navigation'
import type { Route } from '@/i18n/routing'
import { anchorOf } from '@/lib/anchor'

interface AboutSectionProps {
  title: string
  lead?: string | null
  /** The page that holds more of the same. */
  more?: { route: Route; text: string }
  children: ReactNode
}

/** A section of the About page, with the way to the page that holds more of it. */
export function AboutSection({ title, lead, more, children }: AboutSectionProps) {
  const locale = useLocale()
  return (
    <section className="about-section" id={anchorOf(title)}>
      <h2>{title}</h2>
      {lead && <p className="lead">{lead}</p>}
      {children}
      {more && (
        <p className="more">
          <a href={href(more.route, locale)}>{more.text}</a>
        </p>
      )}
    </section>
  )
}
