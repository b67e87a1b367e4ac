import { describe, expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { timelinePage } from '../../../lib/data/achievements.ts'
import { getInstitution, getVisionAndMission } from '../../../lib/data/institution.ts'
import { listObjectives, listProgrammes } from '../../../lib/data/lists.ts'
import { openSiteStore } from '../support/site-store.ts'

openSiteStore()

describe.each(routing.locales)('in %s', (locale) => {
  test('the five objectives stand once each, in their order', async () => {
    const objectives = await listObjectives(locale)
    expect(objectives.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(new Set(objectives.map(({ title }) => title)).size).toBe(5)
  })

  test('the years of the achievements run from the oldest to the newest', async () => {
    const years = await timelinePage(locale)
    expect(years.map(({ year }) => year)).toEqual(['2021', '2022', '2023'])
    expect(years.map(({ entries }) => entries.length)).toEqual([1, 1, 1])
  })

  test('a ceremony has its own date, apart from the year of the award', async () => {
    const [, prize] = (await timelinePage(locale)).flatMap(({ entries }) => entries)
    expect(prize).toMatchObject({ date: '2022', ceremonyDate: '2023-05-15' })
  })

  test('programmes run in four fields', async () => {
    expect(await listProgrammes(locale)).toHaveLength(4)
  })

  test('vision and mission are one sentence, as the institution published it', async () => {
    const { vision, mission } = await getVisionAndMission(locale)
    expect(vision).not.toBe('')
    expect(mission).toBe(vision)
  })

  test('contacts that nobody supplied are not invented', async () => {
    const { email, telephone, fiscalCode, registryNumber, seat } = await getInstitution(locale)
    expect([email, telephone, fiscalCode, registryNumber, seat]).toEqual([null, null, null, null, null])
  })
})
