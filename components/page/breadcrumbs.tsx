import { useLocale, useTranslations } from 'next-intl'
import { JsonLd } from '@/components/ui/json-ld'
import { useForeign } from '@/components/ui/only-in'
import { href, hrefOf, type Place } from '@/i18n/navigation'
import { absolute } from '@/lib/site'

export interface BreadcrumbsProps {
  /** The pages between Home and this one. */
  trail: Array<{ place: Place; name: string }>
  here: Place
  name: string
}

/** Home › section › this page, for people (`nav`, `ol`, `aria-current`) and for machines, from the same list. */
export function Breadcrumbs({ trail, here, name }: BreadcrumbsProps) {
  const t = useTranslations('Breadcrumbs')
  const locale = useLocale()
  const steps = [
    { name: t('home'), path: href('/', locale) },
    ...trail.map(({ place, name }) => ({ name, path: hrefOf(place, locale) })),
  ]
  const itemListElement = [...steps, { name, path: hrefOf(here, locale) }].map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.name,
    item: absolute(step.path),
  }))
  return (
    <nav className="breadcrumbs" aria-label={t('label')}>
      <ol>
        {steps.map((step) => (
          <li key={step.path}>
            <a href={step.path}>{step.name}</a>
          </li>
        ))}
        <li>
          <span aria-current="page" lang={useForeign(here.original)}>
            {name}
          </span>
        </li>
      </ol>
      <JsonLd data={{ '@type': 'BreadcrumbList', itemListElement }} />
    </nav>
  )
}
