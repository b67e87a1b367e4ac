import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The style sheet that every page carries; its rules wait for a word in `data-view`. */
const SOURCE = path.resolve(/* turbopackIgnore: true */ 'app/styles/preferences.css')

let source: string | undefined

/**
 * The same rules for a browser without scripts, where no attribute says which words hold: each condition is answered
 * here, in place, so that selectors weigh what they weighed.
 */
export function stylesFor(words: readonly string[]): string {
  source ??= readFileSync(SOURCE, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const holds = (word: string) => words.includes(word)
  return source.replace(/\[data-view~="([\w-]+)"\]/g, (_, word: string) => (holds(word) ? ':root' : ':not(:root)'))
}
