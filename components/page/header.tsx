import { useLocale, useTranslations } from 'next-intl'
import { PreferencesPanel } from '@/components/preferences/preferences-panel'
import { Mark } from '@/components/ui/mark'
import { href, type Place } from '@/i18n/navigation'
import { LanguageSwitch } from './language-switch'
import { sectionOf, sections } from './sections'

/** Wordmark, sections, display preferences, language switch. On small screens the sections open as a native popover. */
export function Header({ here }: { here: Place }) {
  const t = useTranslations('Header')
  const locale = useLocale()
  const current = sectionOf(here.route)
  return (
    <header className="site-header wrap">
      <a className="wordmark" href={href('/', locale)}>
        <Mark />
        <span>{t('name')}</span>
      </a>
      <button className="menu-button" type="button" popoverTarget="menu">
        {t('menu')}
      </button>
      <nav className="menu" id="menu" popover="auto" aria-label={t('navigation')}>
        <ul>
          {sections.map((route) => (
            <li key={route}>
              <a
                href={href(route, locale)}
                aria-current={route === here.route ? 'page' : route === current ? 'true' : undefined}
              >
                {t(`sections.${route}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PreferencesPanel here={here} />
      <LanguageSwitch here={here} />
    </header>
  )
}
