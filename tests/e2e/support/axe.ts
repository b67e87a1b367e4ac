import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0 to 2.2, A and AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** The rules that look at colours: what another colour scheme of the same page can change. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe says of text near a drawing whose shapes reach, unseen, beyond the drawing's own edge. */
const OVERLAPPED = /overlapped by another element|partially overlaps other elements/

/** Makes the page's own axe known to it. Once per page load. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(source)
}

/** Where the device forces its colours, contrast is the visitor's own, and axe reads the colours that are not used. */
const FORCED = { 'color-contrast': { enabled: false } }

/**
 * The findings of one state of a page, each as one line; what axe leaves undecided is decided or listed too.
 *
 * @param options.within Selector of the part to look at: what lies under an open panel cannot be judged.
 * @param options.only Rules to go by, instead of all.
 */
export async function axe(
  page: Page,
  { within = 'html', only }: { within?: string; only?: string[] } = {},
): Promise<string[]> {
  const results = await page.evaluate(
    ({ tags, only, forced, within }) => {
      if (only) return window.axe.run(within, { runOnly: { type: 'rule', values: only } })
      const rules = matchMedia('(forced-colors: active)').matches ? forced : {}
      return window.axe.run(within, { runOnly: { type: 'tag', values: tags }, rules })
    },
    { tags: TAGS, only, forced: FORCED, within },
  )
  const found = linesOf(results)
  const unsure = found.filter((line) => OVERLAPPED.test(line))
  if (unsure.length === 0) return found
  return [
    ...found.filter((line) => !unsure.includes(line)),
    ...(await textOnDrawings(page)),
    ...(await withoutDrawings(page)),
  ]
}

function linesOf({ violations, incomplete }: AxeResults): string[] {
  const lines = (kind: string, results: AxeResults['violations']) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const message = [...any, ...all, ...none].map((check) => check.message).join('; ')
        return `${kind} ${id} at ${target.join(' ')}: ${message}`
      }),
    )
  return [...lines('violation', violations), ...lines('undecided', incomplete)]
}

/** Contrast once more with the decorative drawings taken away: they lie beside the text, as the next function checks. */
async function withoutDrawings(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    // A sheet of this kind is the one thing that no policy of the site forbids a test.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('svg[aria-hidden=true] > * { display: none }')
    document.adoptedStyleSheets = [sheet]
    const again = await window.axe.run(document, { runOnly: ['color-contrast'] })
    document.adoptedStyleSheets = []
    return again
  })
  return linesOf(results)
}

/** Text whose box meets the box of a decorative drawing that it is not part of. */
function textOnDrawings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('svg[aria-hidden=true]')].map((svg) => svg.getBoundingClientRect())
    const words = [...document.querySelectorAll('h1, h2, h3, p, a, li, dt, dd, td, th, label, button')]
    return words.flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      if (element.querySelector('svg') || !element.textContent?.trim()) return []
      const meets = boxes.some(
        (b) => left < b.right - 1 && right > b.left + 1 && top < b.bottom - 1 && bottom > b.top + 1,
      )
      return meets ? [`text on a drawing: ${element.textContent.trim().slice(0, 60)}`] : []
    })
  })
}
