import { useLocale, useTranslations } from 'next-intl'
import { href, hrefOf, type Place } from '@/i18n/navigation'
import { colours, sizes, switches } from '@/lib/preferences/words'
import { Toggle, type ToggleWord } from './toggle'

/** Per cent of the usual size, with the word that stands for it in preferences.css. */
const SIZES = ['text-100', ...sizes].map((word) => ({ word, percent: Number(word.slice('text-'.length)) / 100 }))

/**
 * The display preferences: a form of buttons, each of which sends one choice. A script spares the way to the server
 * (enhancements/preferences.ts). What is on says so by style sheet, because the page is the same for everybody.
 */
export function PreferencesForm({ here }: { here: Place }) {
  const t = useTranslations('Preferences')
  const locale = useLocale()
  return (
    <form
      className="preferences"
      method="post"
      action={href('/display-preferences', locale)}
      encType="multipart/form-data"
    >
      <input type="hidden" name="back" value={hrefOf(here, locale)} />
      <fieldset>
        <legend>{t('textSize')}</legend>
        <p className="preferences-size">
          {SIZES.map(({ word, percent }) => (
            <span key={word} className={`when when-${word}`}>
              {t('size', { percent })}
            </span>
          ))}
        </p>
        <ul>
          <li>
            <button type="submit" name="view" value="larger">
              {t('larger')}
            </button>
          </li>
          <li>
            <button type="submit" name="view" value="smaller">
              {t('smaller')}
            </button>
          </li>
        </ul>
      </fieldset>
      <Toggles legend={t('colours')} words={['device', ...colours]} />
      <Toggles legend={t('more')} words={switches} />
      <p>
        <button type="submit" name="view" value="reset" data-done={t('resetDone')}>
          {t('reset')}
        </button>
      </p>
      <p role="status" />
    </form>
  )
}

function Toggles({ legend, words }: { legend: string; words: readonly ToggleWord[] }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <ul>
        {words.map((word) => (
          <li key={word}>
            <Toggle word={word} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
