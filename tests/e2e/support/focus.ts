import type { Page } from '@playwright/test'

/** Where the focus is, and whether a person would see it there. */
export interface Focus {
  /** Place among the page's focusable elements in the order of the source; -1 outside the page. */
  index: number
  name: string
  inViewport: boolean
  covered: boolean
  outlined: boolean
}

/** Reads the focused element as a person with a keyboard meets it. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const selector = 'a[href], button, input:not([tabindex="-1"]), select, textarea, summary, [tabindex="0"]'
    const all = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
    const element = document.activeElement ?? document.body
    const box = element.getBoundingClientRect()
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return {
      index: all.indexOf(element),
      name: `${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 40)}`,
      // Browsers scroll by whole pixels, boxes have fractions of them.
      inViewport:
        box.width > 0 &&
        box.height > 0 &&
        box.top >= -1 &&
        box.left >= -1 &&
        box.bottom <= innerHeight + 1 &&
        box.right <= innerWidth + 1,
      // A link over several lines has its middle between them: any part of it in front will do.
      covered: ![
        hit,
        ...[...element.getClientRects()].map((r) =>
          document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2),
        ),
      ].some(
        (front) => front !== null && (element.contains(front) || front.contains(element)) && front !== document.body,
      ),
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    }
  })
}

/** How many elements of the page can be reached by Tab. */
export function countFocusable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selector = 'a[href], button, input:not([tabindex="-1"]), select, textarea, summary, [tabindex="0"]'
    return [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length
  })
}
