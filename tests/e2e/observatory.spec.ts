import { observatoryScore } from './support/observatory'
import { expect, test } from './support/test'

/** All that the rules can give to a site that sets no cookie and is not preloaded; docs/decisions/0012 has the sum. */
const HIGHEST = 135

for (const path of ['/ro', '/en/documents', '/ro/nimic']) {
  test(`${path} reaches the highest score that the Observatory's rules leave open (S-07)`, async ({ request }) => {
    const modifiers = await observatoryScore(await request.get(path))
    expect(Object.values(modifiers).filter((modifier) => modifier < 0)).toEqual([])
    expect(100 + Object.values(modifiers).reduce((sum, modifier) => sum + modifier, 0)).toBe(HIGHEST)
  })
}
