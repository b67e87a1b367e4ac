import type { Page } from '@playwright/test'

/** A pair of colours on a page, and how far they are apart (WCAG 2.2, contrast ratio). */
export interface Pair {
  what: string
  ratio: number
}

/** Every text with what is behind it, and every edge of a control, its text, or the focus ring with the same. */
export function contrasts(page: Page): Promise<{ texts: Pair[]; parts: Pair[] }> {
  return page.evaluate(() => {
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = numbers(colour).map((value) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ratio = (one: string, other: string) => {
      const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
      return Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100
    }
    const isClear = (colour: string) => colour === 'transparent' || numbers(colour)[3] === 0
    const behind = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if (!isClear(backgroundColor)) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    const name = (element: Element) => `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 40)}`
    const visible = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
    const texts = visible
      .filter((element) =>
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
      )
      .map((element) => ({ what: name(element), ratio: ratio(getComputedStyle(element).color, behind(element)) }))
    const controls = visible.filter((element) => element.matches('input:not([type=hidden]), button'))
    const parts = controls.flatMap((element) => {
      const style = getComputedStyle(element)
      const around = behind(element.parentElement)
      const edge = Number.parseFloat(style.borderTopWidth) > 0 ? style.borderTopColor : behind(element)
      // An icon is its own shape: what counts is the icon.
      const shape = element.querySelector('svg') ? style.color : edge
      return { what: name(element), ratio: ratio(shape, around) }
    })
    const links = visible.filter((element) => element.matches('a[href], input:not([type=hidden]), button'))
    const rings = links.map((element) => {
      if (element instanceof HTMLElement) element.focus({ preventScroll: true })
      return {
        what: `focus on ${name(element)}`,
        ratio: ratio(getComputedStyle(element).outlineColor, behind(element.parentElement)),
      }
    })
    return { texts, parts: [...parts, ...rings] }
  })
}
