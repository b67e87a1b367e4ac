/**
 * The visitor's display preferences, each a word. The words stand in the cookie, in `data-view` on the page's root, in
 * app/styles/preferences.css and in the forms: one vocabulary, known to the server and to the browser's script alike.
 */

/** Name of the one cookie of the site; it holds words joined by dots. */
export const COOKIE = 'view'

/** Seconds that the cookie is kept: 400 days, the longest that browsers keep any. */
export const KEPT_FOR_SECONDS = 400 * 24 * 60 * 60

/** Sizes above the usual one, in their order. */
export const sizes = ['text-125', 'text-150', 'text-175', 'text-200'] as const

/** Colours other than the device's: of these, one. */
export const colours = ['light', 'dark', 'contrast', 'negative'] as const

/** What is on or off by itself. */
export const switches = ['grey', 'underline', 'readable', 'spaced', 'still'] as const

const known: readonly string[] = [...sizes, ...colours, ...switches]
const exclusive: ReadonlyArray<readonly string[]> = [sizes, colours]

/** The words of a cookie's value, in their order, unknown and contradicting ones left out. */
export function readWords(value: string): string[] {
  const written = value.split('.')
  return tidy(written)
}

function tidy(words: readonly string[]): string[] {
  return known.filter(
    (word) =>
      words.includes(word) && !exclusive.some((group) => group.includes(word) && group.find(isIn(words)) !== word),
  )
}

function isIn(words: readonly string[]) {
  return (word: string) => words.includes(word)
}

/** What the buttons ask for besides a word: a size up or down, the device's colours, everything as it was. */
export const commands = ['smaller', 'larger', 'device', 'reset'] as const

/**
 * The preferences after a button was pressed.
 *
 * @returns undefined when no button asks for that.
 */
export function choose(words: readonly string[], asked: string): string[] | undefined {
  const without = (group: readonly string[]) => words.filter((word) => !group.includes(word))
  if (asked === 'reset') return []
  if (asked === 'device') return without(colours)
  if (asked === 'larger' || asked === 'smaller') {
    const step = sizes.findIndex(isIn(words)) + (asked === 'larger' ? 1 : -1)
    const size = sizes[Math.min(step, sizes.length - 1)]
    return tidy([...without(sizes), ...(size ? [size] : [])])
  }
  if (!known.includes(asked)) return undefined
  if (isIn(colours)(asked)) return tidy([...without(colours), asked])
  return tidy(words.includes(asked) ? without([asked]) : [...words, asked])
}
