import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ownLocalesOf } from '../../../i18n/navigation.ts'
import { publish } from '../../../lib/content/publish.ts'
import { findPlace, isOver } from '../../../lib/data/find-place.ts'
import { getIssue, listIssues, pagesOfIssues } from '../../../lib/data/issues.ts'
import { listPaths, listPlaces } from '../../../lib/data/places.ts'
import { database } from '../../../lib/db/client.ts'
import { openSiteStore } from '../support/site-store.ts'

openSiteStore()

const ARCHIVE = '/newsletter/archive/[slug]'

test('the site begins with an archive without issues', async () => {
  expect(await listIssues('ro')).toEqual([])
  expect(await pagesOfIssues('en')).toBe(1)
})

async function publishIssues(): Promise<void> {
  const contentDir = path.join(mkdtempSync(path.join(tmpdir(), 'ccc-issues-')), 'content')
  cpSync('content', contentDir, { recursive: true })
  cpSync('tests/unit/fixtures/content/buletine', path.join(contentDir, 'buletine'), { recursive: true })
  const mediaDir = path.join(contentDir, '../media')
  expect(await publish(database(), { contentDir, mediaDir })).toMatchObject({ ok: true, added: 2 })
}

test('the archive holds what is published in each language, newest first', async () => {
  await publishIssues()
  expect((await listIssues('ro')).map(({ title }) => title)).toEqual(['Știri din noiembrie', 'Știri din octombrie'])
  expect(await getIssue('noiembrie-2026', 'en')).toBeNull()
  const issue = await getIssue('octombrie-2026', 'ro')
  expect(issue).toMatchObject({
    date: '2026-10-15',
    slugs: { ro: { slug: 'octombrie-2026' }, en: { slug: 'october-2026' } },
  })
  expect(issue?.parts.map(({ heading }) => heading)).toEqual([undefined, 'Întâlnirea membrilor'])
})

test('an issue in one language stands in for its draft in the other, and says so (L-02)', async () => {
  expect((await listIssues('en')).map(({ title, original }) => [title, original])).toEqual([
    ['Știri din noiembrie', 'ro'],
    ['News of October', undefined],
  ])
  const issue = await getIssue('november-2026', 'en')
  expect(issue).toMatchObject({ title: 'Știri din noiembrie', original: 'ro' })
  expect(issue?.parts[0]?.text).toContain('Noiembrie a fost')
  expect(await getIssue('noiembrie-2026', 'ro')).toMatchObject({ original: 'ro' })
  // One that comes by the clock is not its draft: until then it is nowhere in its language.
  const november = { issueKey_locale: { issueKey: '2026-noiembrie', locale: 'en' } }
  const { state } = await database().issueTranslation.findUniqueOrThrow({ where: november })
  const scheduled = { state: 'published', visibleFrom: new Date('2100-01-01T00:00:00Z') }
  await database().issueTranslation.update({ where: november, data: scheduled })
  expect(await getIssue('november-2026', 'en')).toBeNull()
  expect(await getIssue('noiembrie-2026', 'ro')).toMatchObject({ original: undefined })
  await database().issueTranslation.update({ where: november, data: { state, visibleFrom: null } })
})

test('pages, sitemap and language switch know the languages in which an issue is', async () => {
  const places = (await listPlaces()).filter(({ route }) => route === ARCHIVE)
  expect(places.map(ownLocalesOf)).toEqual([['ro'], ['ro', 'en']])
  const slugs = { ro: { slug: 'noiembrie-2026' }, en: { slug: 'november-2026' } }
  expect(await findPlace(ARCHIVE, 'ro', slugs.ro)).toMatchObject({ slugs })
  expect(await findPlace(ARCHIVE, 'en', slugs.en)).toMatchObject({ slugs })
  expect(await findPlace(ARCHIVE, 'en', slugs.ro)).toBeUndefined()
  expect(await listPaths()).toEqual(
    expect.arrayContaining([
      '/ro/newsletter/arhiva/noiembrie-2026',
      '/ro/newsletter/arhiva/feed.xml',
      '/en/newsletter/archive',
    ]),
  )
})

test('an issue whose time is over was there', async () => {
  const until = { visibleUntil: new Date('2026-11-01T00:00:00Z') }
  await database().issueTranslation.updateMany({ where: { slug: 'octombrie-2026' }, data: until })
  expect((await listIssues('ro')).map(({ title }) => title)).toEqual(['Știri din noiembrie'])
  expect(await isOver(ARCHIVE, 'ro', { slug: 'octombrie-2026' })).toBe(true)
  expect(await isOver(ARCHIVE, 'en', { slug: 'october-2026' })).toBe(false)
})
