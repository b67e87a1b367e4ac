import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
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
  expect((await listIssues('en')).map(({ title }) => title)).toEqual(['News of October'])
  expect(await getIssue('november-2026', 'en')).toBeNull()
  const issue = await getIssue('octombrie-2026', 'ro')
  expect(issue).toMatchObject({
    date: '2026-10-15',
    slugs: { ro: { slug: 'octombrie-2026' }, en: { slug: 'october-2026' } },
  })
  expect(issue?.parts.map(({ heading }) => heading)).toEqual([undefined, 'Întâlnirea membrilor'])
})

test('pages, sitemap and language switch know the languages in which an issue is', async () => {
  const places = (await listPlaces()).filter(({ route }) => route === ARCHIVE)
  expect(places.map(({ slugs }) => Object.keys(slugs ?? {}).sort())).toEqual([['ro'], ['en', 'ro']])
  expect(await findPlace(ARCHIVE, 'ro', { slug: 'noiembrie-2026' })).toMatchObject({ slugs: { ro: {} } })
  expect(await findPlace(ARCHIVE, 'en', { slug: 'november-2026' })).toBeUndefined()
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
