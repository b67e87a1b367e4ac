import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Contents } from '@/components/page/contents'
import { PageBar } from '@/components/page/page-bar'
import { PageTitle } from '@/components/page/page-title'
import { PartialDate } from '@/components/ui/date'
import { Markdown } from '@/components/ui/markdown'
import type { Place } from '@/i18n/navigation'
import type { LegalView } from '@/lib/data/legal'

interface LegalArticleProps {
  here: Place
  page: LegalView
  /** A section that is not written but made: it comes first. */
  made?: { anchor: string; heading: string; body: ReactNode }
}

/** A legal page: title, version and date, contents, sections. */
export function LegalArticle({
  here,
  page: { title, intro, version, date, sections: written },
  made,
}: LegalArticleProps) {
  const t = useTranslations('Legal')
  const sections = [
    ...(made ? [made] : []),
    ...written.map(({ anchor, heading, body }) => ({ anchor, heading, body: <Markdown source={body} /> })),
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
