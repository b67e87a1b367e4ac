/**
 * Does something whenever a part of the page was read, before that is painted; it may be done again. Not on
 * `DOMContentLoaded`, whose task also lays the page out: a script there holds that up (docs/decisions/0020).
 */
export function asRead(work: () => void): void {
  new MutationObserver(work).observe(document.documentElement, { childList: true, subtree: true })
}
