import { Markdown } from '@/components/ui/markdown'
import { useForeign } from '@/components/ui/only-in'
import type { Locale } from '@/i18n/routing'
import type { IssuePart } from '@/lib/newsletter/issue'

/** The words of an issue: those of its mail. */
export function Issue({ parts, original }: { parts: IssuePart[]; original: Locale | undefined }) {
  return (
    <div className="prose" lang={useForeign(original)}>
      {parts.map(({ heading, text }) => (
        <section key={text}>
          {heading && <h2>{heading}</h2>}
          <Markdown source={text} />
        </section>
      ))}
    </div>
  )
}
