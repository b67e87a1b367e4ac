import { useLocale, useTranslations } from 'next-intl'
import { NewsletterBand } from '@/components/newsletter/newsletter-band'
import { Mark } from '@/components/ui/mark'
import { href } from '@/i18n/navigation'
import type { Route } from '@/i18n/routing'

const LEGAL = ['/privacy', '/cookies', '/accessibility', '/legal-notice'] as const satisfies readonly Route[]

/** Newsletter, legal pages, feed, the way back to the top, and the name, set as large as on a poster. */
export function Footer({ withSignUp }: { withSignUp: boolean }) {
  const t = useTranslations('Footer')
  const locale = useLocale()
  return (
    <footer className="site-footer">
      {withSignUp && <NewsletterBand />}
      <div className="site-footer-ground">
        <div className="wrap site-footer-bar">
          <nav aria-label={t('navigation')}>
            <ul>
              {LEGAL.map((route) => (
                <li key={route}>
                  <a href={href(route, locale)}>{t(`pages.${route}`)}</a>
                </li>
              ))}
              <li>
                <a href={href('/display-preferences', locale)}>{t('preferences')}</a>
              </li>
              <li>
                <a href={href('/newsletter', locale)}>{t('newsletter')}</a>
              </li>
              <li>
                <a href={`/${locale}/feed.xml`}>{t('feed')}</a>
              </li>
            </ul>
          </nav>
          <a className="to-top" href="#top">
            {t('toTop')}
          </a>
          <p className="site-footer-name">
            <Mark />
            <span id="page-end">{t('name')}</span>
          </p>
        </div>
      </div>
    </footer>
  )
}
