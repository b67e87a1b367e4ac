import { defineRouting } from 'next-intl/routing'

/**
 * The two languages and the one table of public addresses. Rewrites, redirects, the proxy, links, canonical and
 * hreflang addresses and the sitemap are all derived from it. Keys are the folders under `app/[locale]`.
 */
export const routing = defineRouting({
  locales: ['ro', 'en'],
  defaultLocale: 'ro',
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
  pathnames: {
    '/': { ro: '/', en: '/' },
    '/about': { ro: '/despre', en: '/about' },
    '/vision-and-mission': { ro: '/viziune-si-misiune', en: '/vision-and-mission' },
    '/strategic-objectives': { ro: '/obiective-strategice', en: '/strategic-objectives' },
    '/achievements': { ro: '/realizari', en: '/achievements' },
    '/achievements/page/[page]': { ro: '/realizari/pagina/[page]', en: '/achievements/page/[page]' },
    '/programmes': { ro: '/programe', en: '/programmes' },
    '/network': { ro: '/retea', en: '/network' },
    '/documents': { ro: '/documente', en: '/documents' },
    '/documents/[slug]': { ro: '/documente/[slug]', en: '/documents/[slug]' },
    '/gallery': { ro: '/galerie', en: '/gallery' },
    '/gallery/page/[page]': { ro: '/galerie/pagina/[page]', en: '/gallery/page/[page]' },
    '/gallery/[album]': { ro: '/galerie/[album]', en: '/gallery/[album]' },
    '/gallery/[album]/[image]': { ro: '/galerie/[album]/[image]', en: '/gallery/[album]/[image]' },
    '/gallery/[album]/page/[page]': {
      ro: '/galerie/[album]/pagina/[page]',
      en: '/gallery/[album]/page/[page]',
    },
    '/clusters': { ro: '/clustere', en: '/clusters' },
    '/clusters/page/[page]': { ro: '/clustere/pagina/[page]', en: '/clusters/page/[page]' },
    '/clusters/sector/[sector]': { ro: '/clustere/sector/[sector]', en: '/clusters/sector/[sector]' },
    '/clusters/sector/[sector]/page/[page]': {
      ro: '/clustere/sector/[sector]/pagina/[page]',
      en: '/clusters/sector/[sector]/page/[page]',
    },
    '/clusters/label/[label]': { ro: '/clustere/eticheta/[label]', en: '/clusters/label/[label]' },
    '/clusters/label/[label]/page/[page]': {
      ro: '/clustere/eticheta/[label]/pagina/[page]',
      en: '/clusters/label/[label]/page/[page]',
    },
    '/clusters/[slug]': { ro: '/clustere/[slug]', en: '/clusters/[slug]' },
    '/clusters/[slug]/print': { ro: '/clustere/[slug]/tipar', en: '/clusters/[slug]/print' },
    '/newsletter': { ro: '/newsletter', en: '/newsletter' },
    '/newsletter/preferences': { ro: '/newsletter/preferinte', en: '/newsletter/preferences' },
    '/newsletter/check-your-mail': { ro: '/newsletter/verifica-posta', en: '/newsletter/check-your-mail' },
    '/newsletter/link-sent': { ro: '/newsletter/link-trimis', en: '/newsletter/link-sent' },
    // Where the links of mails lead; the proxy shows a page by what the token says (lib/newsletter/links.ts).
    '/newsletter/confirm/[token]': { ro: '/newsletter/confirmare/[token]', en: '/newsletter/confirm/[token]' },
    '/newsletter/cancel/[token]': { ro: '/newsletter/anulare/[token]', en: '/newsletter/cancel/[token]' },
    '/newsletter/unsubscribe/[token]': { ro: '/newsletter/dezabonare/[token]', en: '/newsletter/unsubscribe/[token]' },
    '/newsletter/preferences/[token]': { ro: '/newsletter/preferinte/[token]', en: '/newsletter/preferences/[token]' },
    '/newsletter/archive': { ro: '/newsletter/arhiva', en: '/newsletter/archive' },
    '/newsletter/archive/page/[page]': {
      ro: '/newsletter/arhiva/pagina/[page]',
      en: '/newsletter/archive/page/[page]',
    },
    '/newsletter/archive/[slug]': { ro: '/newsletter/arhiva/[slug]', en: '/newsletter/archive/[slug]' },
    '/display-preferences': { ro: '/preferinte-afisare', en: '/display-preferences' },
    '/privacy': { ro: '/confidentialitate', en: '/privacy' },
    '/cookies': { ro: '/cookie-uri', en: '/cookies' },
    '/accessibility': { ro: '/accesibilitate', en: '/accessibility' },
    '/legal-notice': { ro: '/informatii-legale', en: '/legal-notice' },
  },
})

/** Time zone of every date the site shows, whatever the server's own (L-07). */
export const TIME_ZONE = 'Europe/Bucharest'

export type Locale = (typeof routing.locales)[number]

/** An internal address: a folder under `app/[locale]`, the same in both languages. */
export type Route = keyof typeof routing.pathnames

/** The values of a route's dynamic segments in one language, by segment name. */
export type Slugs = Readonly<Record<string, string>>

/** Whether a string is one of the site's languages. */
export function isLocale(value: string | undefined): value is Locale {
  return value === 'ro' || value === 'en'
}
