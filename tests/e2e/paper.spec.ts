import type { Page } from '@playwright/test'
import { FULL } from './support/full'
import { locales, words } from './support/languages'
import { readPdf } from './support/pdf'
import { ORIGIN, onePagePerRoute, paths } from './support/site'
import { expect, test } from './support/test'

test.use({ colorScheme: 'dark', contrast: 'more' })

const squeezed = (text: string) => text.replace(/\s+/g, '')

for (const locale of locales) {
  const { Header, Newsletter, Footer, Print } = words[locale]

  test(`the pages in ${locale} print as documents that a program can read (P-01, P-03)`, async ({ page, request }) => {
    // As wide as A4 within its margins.
    await page.setViewportSize({ width: 672, height: 1000 })
    const sample = FULL ? await paths(request, locale) : await onePagePerRoute(request, locale)
    for (const path of sample) {
      await page.goto(path)
      await page.emulateMedia({ media: 'print' })
      const { title, heading, day, outgoing } = await saidBy(page)
      const pdf = readPdf(await page.pdf({ format: 'A4', tagged: true }))
      expect(pdf, path).toMatchObject({ tagged: true, language: locale, title })
      const text = squeezed(pdf.text)
      for (const said of [Header.name, heading, ORIGIN + path, day, ...outgoing]) {
        expect(text, path).toContain(squeezed(said))
      }
      for (const unsaid of [Newsletter.address, Footer.toTop, Print.button]) {
        expect(text, path).not.toContain(squeezed(unsaid))
      }
      expect(await faultsOn(page), path).toEqual([])
      await page.emulateMedia({ media: 'screen' })
    }
  })
}

/** What the paper must say, as the page says it. */
function saidBy(page: Page) {
  return page.evaluate(() => ({
    title: document.title,
    heading: document.querySelector('h1')?.textContent ?? '',
    day: document.querySelector('.imprint time')?.textContent ?? 'no day',
    outgoing: [...document.querySelectorAll('main a[href^="http"]')]
      .filter((link) => link.checkVisibility())
      .map((link) => link.getAttribute('href') ?? ''),
  }))
}

/** What paper does not forgive: colours of the night, words over words or folded, a heading left alone, a picture of nobody. */
function faultsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const details = document.createElement('details')
    details.innerHTML = '<summary>…</summary><p>folded</p>'
    document.querySelector('main')?.append(details)
    const faults: string[] = []
    const { backgroundColor, color } = getComputedStyle(document.body)
    if (backgroundColor !== 'rgb(255, 255, 255)' || color !== 'rgb(0, 0, 0)')
      faults.push(`${color} on ${backgroundColor}`)
    if (!details.querySelector('p')?.getBoundingClientRect().height) faults.push('folded words')
    details.remove()
    for (const box of document.querySelectorAll('main :is(p, li, dd, td, figcaption)')) {
      if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline')
        faults.push(`${box.localName} too narrow for “${box.textContent.slice(0, 60)}”`)
    }
    for (const heading of document.querySelectorAll('main :is(h1, h2, h3)'))
      if (getComputedStyle(heading).breakAfter !== 'avoid') faults.push(`alone: ${heading.textContent}`)
    // A document's own first page needs no credit beside the document's.
    for (const picture of document.querySelectorAll('main img:not(.document-cover img)'))
      if (picture.checkVisibility() && !picture.closest('figure, .image-view')?.querySelector('.credit'))
        faults.push(`no credit: ${picture.outerHTML}`)
    return faults
  })
}
