import type { Page } from '@playwright/test'

/** The size of every text, form fields and buttons included, in the order of the page. */
export function fontSizes(page: Page): Promise<Array<{ text: string; px: number }>> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.matches('input, button, select, textarea') ||
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      .map((element) => ({
        text: `${element.tagName} ${element.textContent?.slice(0, 40)}`,
        px: Number.parseFloat(getComputedStyle(element).fontSize),
      })),
  )
}

/** What makes a page scroll sideways, if it does. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${scrollWidth} px: ${element.outerHTML.slice(0, 100)}`)
      .slice(0, 3)
  })
}

/** Texts of which a part cannot be seen: cut by an edge, or under another text. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isForListenersOnly = (element: Element | null): boolean =>
      element !== null &&
      (element.matches('.skip-link') ||
        getComputedStyle(element).clipPath !== 'none' ||
        isForListenersOnly(element.parentElement))
    const texts = [...document.querySelectorAll('h1, h2, h3, p, a, li, dt, dd, td, th, label, button, legend, span')]
      .filter((element) => element.checkVisibility() && element.textContent?.trim())
      .filter((element) => !element.querySelector('.sr-only') && !isForListenersOnly(element))
    const cut = texts.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      if (overflowX === 'visible' && overflowY === 'visible') return false
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    })
    const leaves = texts.filter((element) => element.childElementCount === 0)
    const lines = leaves.map((element) => [...element.getClientRects()])
    const covered = leaves.filter((element, index) =>
      lines.slice(index + 1).some((others, later) => {
        if (element.contains(leaves[index + 1 + later] ?? null)) return false
        return others.some((b) =>
          lines[index]?.some(
            (a) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 4,
          ),
        )
      }),
    )
    return [
      ...cut.map((element) => `cut off: ${element.textContent?.trim().slice(0, 60)}`),
      ...covered.map((element) => `under another text: ${element.textContent?.trim().slice(0, 60)}`),
    ]
  })
}

/** Words of the page's title that do not stand in one line. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const title = document.querySelector('h1')
    const texts = document.createTreeWalker(title ?? document.body, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word)
      }
    }
    return broken
  })
}
