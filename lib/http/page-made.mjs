import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/** The channel on which the cache handler says that a page was made: it and whoever waits are loaded apart. */
export const PAGE_MADE = 'site:page-made'

/** Resolves when a page, whichever, was made; at the latest after `ms` milliseconds. */
export function untilPageMade(ms) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      unsubscribe(PAGE_MADE, end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    subscribe(PAGE_MADE, end)
  })
}
