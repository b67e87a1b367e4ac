import { useTranslations } from 'next-intl'
import { useForeign } from '@/components/ui/only-in'
import type { Locale } from '@/i18n/routing'
import { anchorOf } from '@/lib/anchor'
import { FieldValueView } from './field-value'
import type { ProfileGroup } from './groups'

/** A cluster organisation's profile: each group of fields is a section with an anchor of its own. */
export function Profile({ groups, original }: { groups: ProfileGroup[]; original: Locale | undefined }) {
  const t = useTranslations('Cluster')
  const lang = useForeign(original)
  return (
    <div className="profile">
      {groups.map(({ name, fields }) => (
        <section key={name} id={anchorOf(t(`groups.${name}`))}>
          <h2>{t(`groups.${name}`)}</h2>
          <dl>
            {fields.map((field) => (
              <div key={field.name}>
                <dt>{t(`fields.${field.name}`)}</dt>
                <dd>
                  <FieldValueView value={field.value} lang={lang} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
