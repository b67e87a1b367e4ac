import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Contents } from '@/components/page/contents'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { PartialDate } from '@/components/ui/date'
import { Markdown } from '@/components/ui/markdown'
import type { Place } from '@/i18n/navigation'
import type { LegalView } from '@/lib/data/legal'

export interface MadeSection {
  anchor: string
  heading: string
  body: ReactNode
}

interface LegalArticleProps {
  here: Place
  page: LegalView
  /** Sections that are not written but made, before and after the written ones. */
  first?: MadeSection[]
  last?: MadeSection[]
}

/** A legal page: title, version and date, contents, sections. */
export function LegalArticle({
  here,
  page: { title, intro, version, date, sections: written },
  first = [],
  last = [],
}: LegalArticleProps) {
  const t = useTranslations('Legal')
  const sections = [
    ...first,
    ...written.map(({ anchor, heading, body }) => ({ anchor, heading, body: <Markdown source={body} /> })),
    ...last,
  ]
  return (
    <article className="wrap">
      <PageBar trail={[]} here={here} name={title} />
      <PageTitle title={title} lead={intro}>
        <p className="quiet">{t.rich('version', { version, date: () => <PartialDate iso={date} /> })}</p>
      </PageTitle>
      <div className="with-contents">
        <Contents entries={sections.map(({ anchor, heading }) => ({ anchor, title: heading }))} />
        <div className="prose">
          {sections.map(({ anchor, heading, body }) => (
            <section key={anchor} id={anchor}>
              <h2>{heading}</h2>
              {body}
            </section>
          ))}
        </div>
      </div>
    </article>
  )
}
