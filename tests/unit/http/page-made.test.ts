import { expect, onTestFinished, test, vi } from 'vitest'
import DocumentCache from '../../../lib/http/cache-handler.mjs'
import { untilPageMade } from '../../../lib/http/page-made.mjs'

/** Longer than a test may take: whoever waits so long is not told. */
const TOO_LONG_IN_MS = 600_000

test('whoever waits for a page hears of one that the cache handler keeps (F-07)', async () => {
  const { prototype } = Object.getPrototypeOf(DocumentCache)
  const kept = vi.spyOn(prototype, 'set').mockResolvedValue(undefined)
  onTestFinished(() => kept.mockRestore())
  const told = untilPageMade(TOO_LONG_IN_MS)
  await DocumentCache.prototype.set('/ro', null, {})
  await told
  expect(kept).toHaveBeenCalledOnce()
})

test('who is told nothing goes on after a while', async () => {
  await untilPageMade(1)
})
