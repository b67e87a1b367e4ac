import type axe from 'axe-core'

declare global {
  interface Window {
    /** What the source of axe-core leaves behind. */
    axe: typeof axe
  }
}
