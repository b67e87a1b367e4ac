import { useFormatter, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Markdown } from '@/components/ui/markdown'
import type { Locale } from '@/i18n/routing'
import type { ClusterItemView } from '@/lib/data/clusters'
import type { FieldValue } from './groups'

/** The value of a profile's field, in the way of its kind. */
export function FieldValueView({ value, lang }: { value: FieldValue; lang: Locale | undefined }) {
  const t = useTranslations('Cluster')
  const format = useFormatter()
  switch (value.kind) {
    case 'text':
      return lang ? <span lang={lang}>{value.text}</span> : value.text
    case 'markdown':
      return lang ? (
        <div lang={lang}>
          <Markdown source={value.source} />
        </div>
      ) : (
        <Markdown source={value.source} />
      )
    case 'count':
      return format.number(value.count)
    case 'date':
      return <PartialDate iso={value.iso} />
    case 'answer':
      return value.answer ? t('yes') : t('no')
    case 'list':
      return <Items items={value.items} lang={lang} />
  }
}

function Items({ items, lang }: { items: ClusterItemView[]; lang: Locale | undefined }) {
  const [first, second] = items
  if (first && !second) return <Item item={first} lang={lang} />
  return (
    <ul>
      {items.map((item) => (
        <li key={item.text}>
          <Item item={item} lang={lang} />
        </li>
      ))}
    </ul>
  )
}

function Item({ item: { text, detail, url }, lang }: { item: ClusterItemView; lang: Locale | undefined }) {
  return (
    <>
      {url ? (
        <a href={url} lang={lang}>
          {text}
        </a>
      ) : (
        <span lang={lang}>{text}</span>
      )}
      {detail && (
        <span className="detail" lang={lang}>
          {detail}
        </span>
      )}
    </>
  )
}
