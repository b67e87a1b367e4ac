import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { LARGE, writeGrowth } from '../lib/growth.mjs'
import { median } from '../lib/processes.mjs'
import { contentFolder, html, publishContent, resetContent } from '../lib/site.mjs'
import { atMost, holds } from '../lib/table.mjs'

const ROUNDS = 3
const RECORDS = [
  ['an achievement', 'realizari/crestere-00500.yaml', 'Distincția cu numărul', '/ro/realizari'],
  ['a document', 'documente/crestere-00500.yaml', 'Documentul cu numărul', '/ro/documente/document-500'],
  ['an album of 100 pictures', 'galerie/crestere-00050.yaml', 'Albumul cu numărul', '/ro/galerie/albumul-50'],
  ['a cluster', 'clustere/crestere-00250.yaml', 'Clusterul', '/ro/clustere/cluster-250'],
]
const LISTS = [
  '/ro',
  '/ro/realizari',
  '/ro/realizari/pagina/3',
  '/ro/galerie',
  '/ro/galerie/pagina/2',
  '/ro/clustere',
  '/ro/clustere/pagina/2',
  '/ro/documente',
]
const HTML_LIMIT_IN_KB = 14

/** F-07: what publishing, lists and pages cost when there are ten thousand of everything. */
export async function growth() {
  writeGrowth(contentFolder, LARGE)
  await publishContent()
  const unchanged = await times(ROUNDS, publishContent)
  atMost('F-07', 'publishing an unchanged set', median(unchanged), 3_000, 'ms')
  for (const [name, file, words, page] of RECORDS) {
    const target = path.join(contentFolder, file)
    await html(page)
    const seen = await times(ROUNDS, async (round) => {
      writeFileSync(
        target,
        readFileSync(target, 'utf8').replace(new RegExp(`${words}(?: [a-z]+)?`), `${words} ${'abc'[round]}`),
      )
      await publishContent()
    })
    atMost('F-07', `publishing ${name} that changed, until it is seen`, median(seen), 2_000, 'ms')
  }
  for (const page of LISTS)
    atMost('F-07', `${page}: HTML`, gzipSync(await html(page)).length / 1024, HTML_LIMIT_IN_KB, 'KB')
  await regeneration()
  await links()
  resetContent()
  await publishContent()
}

/** Pages that nobody has asked for yet: the first answer is the time to make them. */
async function regeneration() {
  const numbers = Array.from({ length: 20 }, (_, index) => 5_000 + index)
  for (const [name, pathOf] of [
    ['picture', (n) => `/ro/galerie/albumul-${Math.ceil(n / 100)}/imaginea-${n}`],
    ['document', (n) => `/ro/documente/document-${n}`],
  ]) {
    const ms = []
    for (const n of numbers) ms.push(...(await times(1, () => html(pathOf(n)))))
    atMost('F-07', `a ${name}'s page is made (median of ${ms.length})`, median(ms), 50, 'ms')
  }
}

async function links() {
  const text = await html('/ro/galerie/pagina/2')
  const wrong = ['prev', 'next'].filter((rel) => !new RegExp(`<a [^>]*rel="${rel}"`).test(text))
  holds('F-07', 'lists lead to the page before and the page after', wrong, 2)
}

async function times(rounds, work) {
  const ms = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await work(round)
    ms.push(performance.now() - begin)
  }
  return ms
}
