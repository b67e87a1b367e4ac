import { otherLocale } from '../../i18n/navigation'
import { locales, ownName, words } from './support/languages'
import { paths } from './support/site'
import { expect, test } from './support/test'

/** Function words that are common in one language and no words of the other. */
const GIVEAWAYS = {
  ro: /(?<!\p{L})(și|în|pentru|este|sunt|din|către|prin|această|acest|pagina|anul|despre)(?!\p{L})/iu,
  en: /(?<!\p{L})(the|and|of|for|with|from|this|page|about|which|is)(?!\p{L})/iu,
}

for (const locale of locales) {
  const other = otherLocale(locale)

  test(`no page in ${locale} has words of the other language without saying so`, async ({ page, request }) => {
    const suspects = new Set<string>()
    for (const path of await paths(request, locale)) {
      await page.goto(path)
      const texts = await page.evaluate((language) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement
          const text = node.textContent?.trim() ?? ''
          if (!text || !parent || parent.closest('script, style')) continue
          if (parent.closest('[lang]')?.getAttribute('lang') === language) found.push(text)
        }
        for (const element of document.querySelectorAll('[alt], [aria-label], [title], [placeholder]')) {
          for (const name of ['alt', 'aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '')
        }
        return [
          ...found,
          document.title,
          document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
        ]
      }, locale)
      for (const text of texts) if (GIVEAWAYS[other].test(text)) suspects.add(`${path}: ${text}`)
    }
    expect([...suspects]).toEqual([])
  })

  test(`every page in ${locale} marks what is in the other language, and its pictures have words`, async ({
    page,
    request,
  }) => {
    for (const path of await paths(request, locale)) {
      await page.goto(path)
      await expect(page.locator(`body [lang]:not([lang=${locale}])`).first(), path).toHaveText(ownName[other])
      expect(await page.locator('img:not([alt])').count(), path).toBe(0)
      expect(await page.locator('svg:not([aria-hidden=true]):not([role=img])').count(), path).toBe(0)
      await expect(page.getByRole('banner').getByRole('link').first(), path).toHaveText(words[locale].Header.name)
    }
  })
}
