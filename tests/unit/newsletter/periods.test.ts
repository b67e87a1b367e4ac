import { expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { getLegalPage } from '../../../lib/data/legal.ts'
import { formatDays } from '../../../lib/format.ts'
import { cleanUp } from '../../../lib/newsletter/janitor.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { namesPeriods, spansIn } from '../../../lib/newsletter/spans.ts'
import { KEPT_FOR_SECONDS } from '../../../lib/preferences/words.ts'
import { asked, later, START } from '../support/newsletter.ts'
import { openSiteStore } from '../support/site-store.ts'
import { publishedStore } from '../support/store.ts'

openSiteStore()

test('periods are said in the words of each language', () => {
  expect(spansIn('ro')).toMatchObject({ pendingKept: '7 zile', confirmation: '72 de ore', undo: '10 minute' })
  expect(spansIn('en')).toMatchObject({ cancelled: '30 days', management: '60 minutes', countersKept: '24 hours' })
})

test('a text may name the periods that there are, and no others', () => {
  expect(namesPeriods('{pendingKept} și {leftKept}')).toBe(true)
  for (const wrong of ['{pendingkept}', '{}', '{constructor}', 'x {undo} {y}']) expect(namesPeriods(wrong)).toBe(false)
})

test.for(routing.locales)('the privacy page says the periods in %s, and leaves none unsaid', async (locale) => {
  const { sections } = await getLegalPage('privacy', locale)
  const text = sections.map(({ body }) => body).join('\n')
  const { pendingKept, confirmation, leftKept, cancelled, countersKept, mailsKnown, management } = spansIn(locale)
  for (const span of [pendingKept, confirmation, leftKept, cancelled, countersKept, mailsKnown, management])
    expect(text).toContain(span)
  expect(text).not.toMatch(/[{}]/)
})

test.for(routing.locales)('the cookie page says in %s for how long the cookie is kept (J-04, J-06)', async (locale) => {
  const { sections } = await getLegalPage('cookies', locale)
  const days = formatDays(KEPT_FOR_SECONDS * 1_000, locale)
  expect(sections.map(({ body }) => body).join('\n')).toContain(`:** ${days} `)
})

test.for(routing.locales)(
  'each legal page that changed says in %s what its version changed, and what the one before said (J-03)',
  async (locale) => {
    for (const key of ['privacy', 'cookies', 'accessibility'] as const) {
      const { version, sections } = await getLegalPage(key, locale)
      const versions = sections.at(-1)?.body ?? ''
      const listed = [...versions.matchAll(/\*\*(\d+\.\d+):\*\*/g)].map(([, number]) => number)
      expect(listed[0], key).toBe(version)
      expect(listed.at(-1), key).not.toBe(version)
      expect(versions, key).toMatch(/[„“]/)
    }
  },
)

test('another period is another text, and another job (J-04)', async () => {
  const { pendingKept } = periods
  const { database } = publishedStore()
  await asked(database, 'ana@example.org')
  Object.assign(periods, { pendingKept: 2 * pendingKept })
  try {
    const { sections } = await getLegalPage('privacy', 'ro')
    expect(sections.map(({ body }) => body).join('\n')).toContain('14 zile de la ultima cerere')
    await cleanUp(database, later(pendingKept + 1, START))
    expect(await database.subscriptionRequest.count()).toBe(1)
    await cleanUp(database, later(2 * pendingKept + 1, START))
    expect(await database.subscriptionRequest.count()).toBe(0)
  } finally {
    Object.assign(periods, { pendingKept })
  }
})
