import { note } from './support/audit'
import { axe, COLOUR_RULES, loadAxe } from './support/axe'
import { FULL } from './support/full'
import { locales } from './support/languages'
import { expect, test } from './support/test'
import { everyVisit } from './support/visits'

/** The one between is for the audit and for `npm run test:full`: axe-settings.spec.ts meets it on every kind of page. */
const WIDTHS_IN_PX = FULL || process.env['AUDIT'] ? [320, 768, 1280] : [320, 1280]
/** Every rule in the light; in the dark only colours are others. */
const SCHEMES = [{ colorScheme: 'light' }, { colorScheme: 'dark', only: COLOUR_RULES }] as const

test.use({ expectedComplaints: [/status of 4(04|10)/], contextOptions: { reducedMotion: 'reduce' } })

/** What is folded away is looked at as well. */
const open = (folded: Element[]) => {
  for (const details of folded) details.toggleAttribute('open', true)
}

for (const locale of locales) {
  for (const width of WIDTHS_IN_PX) {
    test(`axe finds nothing on any page in ${locale} at ${width} px, light and dark`, async ({ page, request }) => {
      const seen = await everyVisit(request, locale)
      const findings = new Map<string, string[]>()
      await page.setViewportSize({ width, height: 800 })
      for (const { name, go } of seen) {
        await go(page)
        await page.locator('main details').evaluateAll(open)
        await loadAxe(page)
        for (const { colorScheme, ...options } of SCHEMES) {
          await page.emulateMedia({ colorScheme })
          // One finding on forty pages is one thing to mend: by finding, with the pages it is on.
          for (const line of await axe(page, options))
            findings.set(line, [...(findings.get(line) ?? []), `${name} ${colorScheme}`])
        }
      }
      console.log(`axe saw ${seen.length * SCHEMES.length} page states (${locale}, ${width} px)`)
      note(`axe-${locale}-${width}`, seen.length * SCHEMES.length, findings.size)
      expect([...findings].map(([line, where]) => `${line} (${where.length} times, first ${where[0]})`)).toEqual([])
    })
  }
}

test('axe sees a plain mistake, so its silence means something', async ({ page }) => {
  await page.goto('/ro')
  await page.locator('main').evaluate((main) => {
    main.insertAdjacentHTML('beforeend', '<img src="/icon.svg"><p>palid</p><a href="/ro"></a>')
    // By script, because the site's policy takes no style from an attribute.
    const pale = main.querySelector<HTMLElement>(':scope > p')
    pale?.style.setProperty('color', '#999')
    pale?.style.setProperty('background', '#fff')
  })
  await loadAxe(page)
  const rules = (await axe(page)).map((line) => line.split(' ')[1])
  expect(rules).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'link-name']))
})
