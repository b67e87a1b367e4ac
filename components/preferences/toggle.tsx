import { useTranslations } from 'next-intl'
import type { colours, switches } from '@/lib/preferences/words'

export type ToggleWord = 'device' | (typeof colours)[number] | (typeof switches)[number]

/** A button that is on or off. Without scripts a word says which; a script says it by `aria-pressed` instead. */
export function Toggle({ word }: { word: ToggleWord }) {
  const t = useTranslations('Preferences')
  const setting = t(`words.${word}`)
  return (
    <button
      type="submit"
      name="view"
      value={word}
      data-on={t('saidOn', { setting })}
      data-off={t('saidOff', { setting })}
    >
      <span className={`tick when when-${word}`} />
      {setting}
      <span className={`when when-${word}`}>
        {' '}
        <span className="preferences-on">({t('on')})</span>
      </span>
    </button>
  )
}
