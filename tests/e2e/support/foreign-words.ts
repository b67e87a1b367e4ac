import type { Page } from '@playwright/test'
import type { Locale } from './languages'

/** Function words that are common in one language and no words of the other. */
const GIVEAWAYS = {
  ro: /(?<!\p{L})(și|în|pentru|este|sunt|din|către|prin|această|acest|pagina|anul|despre)(?!\p{L})/iu,
  en: /(?<!\p{L})(the|and|of|for|with|from|this|page|about|which|is)(?!\p{L})/iu,
}

/** Texts that a page gives out as one language, and that have words of the other. */
export async function foreignWords(page: Page, locale: Locale): Promise<string[]> {
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
    return [...found, document.title, document.querySelector('meta[name=description]')?.getAttribute('content') ?? '']
  }, locale)
  return texts.filter((text) => GIVEAWAYS[locale === 'ro' ? 'en' : 'ro'].test(text))
}
