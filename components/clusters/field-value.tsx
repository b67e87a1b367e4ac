import { useFormatter, useTranslations } from 'next-intl'
import { PartialDate } from '@/components/ui/date'
import { Markdown } from '@/components/ui/markdown'
import type { ClusterItemView } from '@/lib/data/clusters'
import type { FieldValue } from './groups'

/** The value of a profile's field, in the way of its kind. */
export function FieldValueView({ value }: { value: FieldValue }) {
  const t = useTranslations('Cluster')
  const format = useFormatter()
  switch (value.kind) {
    case 'text':
      return value.text
    case 'markdown':
      return <Markdown source={value.source} />
    case 'count':
      return format.number(value.count)
    case 'date':
      return <PartialDate iso={value.iso} />
    case 'answer':
      return value.answer ? t('yes') : t('no')
    case 'list':
      return <Items items={value.items} />
  }
}

function Items({ items }: { items: ClusterItemView[] }) {
  const [first, second] = items
  if (first && !second) return <Item item={first} />
  return (
    <ul>
      {items.map((item) => (
        <li key={item.text}>
          <Item item={item} />
        </li>
      ))}
    </ul>
  )
}

function Item({ item: { text, detail, url } }: { item: ClusterItemView }) {
  return (
    <>
      {url ? <a href={url}>{text}</a> : <span>{text}</span>}
      {detail && <span className="detail">{detail}</span>}
    </>
  )
}
