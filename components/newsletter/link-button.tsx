import type { Messages } from 'next-intl'
import { useTranslations } from 'next-intl'

export type LinkButtonName = keyof Messages['Links']['buttons']

/** A button that is a form of its own: it is sent to the address that the page is at, with the link's token in it. */
export function LinkButton({ name }: { name: LinkButtonName }) {
  const t = useTranslations('Links')
  return (
    <form method="post" encType="multipart/form-data">
      <button className="button" type="submit" name="do" value={name}>
        {t(`buttons.${name}`)}
      </button>
    </form>
  )
}
