import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0 to 2.2, A and AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What axe cannot decide by itself, and why a person has: rule, part of the message, reason. */
const EXPLAINED: Array<{ rule: string; message: RegExp; reason: string }> = []

/** Makes the page's own axe known to it. Once per page load. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(source)
}

/** The findings of one state of a page, each as one line; undecided ones too, unless they are explained above. */
export async function axe(page: Page): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS)
  const lines = (kind: string, results: typeof violations) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const message = [...any, ...all, ...none].map((check) => check.message).join('; ')
        return { id, line: `${kind} ${id} at ${target.join(' ')}: ${message}` }
      }),
    )
  const undecided = lines('undecided', incomplete).filter(
    ({ id, line }) => !EXPLAINED.some(({ rule, message }) => rule === id && message.test(line)),
  )
  return [...lines('violation', violations), ...undecided].map(({ line }) => line)
}
