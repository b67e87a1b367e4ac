import type { Locale } from '../../../i18n/routing.ts'

/** Words that are frequent in one language and are none of the other. */
const FREQUENT: Readonly<Record<Locale, ReadonlySet<string>>> = {
  ro: new Set(
    'și în pentru este sunt din către prin această acest care cu la de se nu ce mai sau al ale lui unei unui pe'.split(
      ' ',
    ),
  ),
  en: new Set('the and of for with from this which is are was to by that not it its on at as be has have'.split(' ')),
}

/** From so many words of the other language on, a text is in that language. */
const FEWEST = 2

/** Whether a text is in the other language: it has words of that one, and far fewer of its own. */
export function isForeign(text: string, own: Locale): boolean {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const count = (locale: Locale) => words.filter((word) => FREQUENT[locale].has(word)).length
  const foreign = count(own === 'ro' ? 'en' : 'ro')
  return foreign >= FEWEST && foreign > 2 * count(own)
}
