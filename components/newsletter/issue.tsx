import { Markdown } from '@/components/ui/markdown'
import type { IssuePart } from '@/lib/newsletter/issue'

/** The words of an issue: those of its mail. */
export function Issue({ parts }: { parts: IssuePart[] }) {
  return (
    <div className="prose">
      {parts.map(({ heading, text }) => (
        <section key={text}>
          {heading && <h2>{heading}</h2>}
          <Markdown source={text} />
        </section>
      ))}
    </div>
  )
}
