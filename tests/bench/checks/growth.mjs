import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { LARGE, writeGrowth } from '../lib/growth.mjs'
import { median } from '../lib/processes.mjs'
import { contentFolder, html, publishContent, resetContent } from '../lib/site.mjs'
import { atMost, holds } from '../lib/table.mjs'

const ROUNDS = 3
const RECORDS = [
  ['an achievement', 'realizari/crestere-00419.yaml', 'Distincția cu numărul', '/ro/realizari'],
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
      const changed = `${words} ${'abc'[round]}`
      writeFileSync(target, readFileSync(target, 'utf8').replace(new RegExp(`${words}(?: [a-z]+)?`), changed))
      await publishContent()
      if (!(await html(page)).includes(changed)) throw new Error(`${page} does not show what was published`)
    })
    atMost('F-07', `publishing ${name} that changed, until it is seen`, median(seen), 2_000, 'ms')
  }
  for (const page of LISTS)
    atMost('F-07', `${page}: HTML`, gzipSync(await html(page)).length / 1024, HTML_LIMIT_IN_KB, 'KB')
  await neighbours()
  await regeneration()
  await links()
  resetContent()
  await publishContent()
}

/** Pages that nobody has asked for yet. */
const UNMADE = [
  ['a picture', (n) => `/ro/galerie/albumul-${50 + n}/imaginea-${4_900 + 100 * n + 1}`],
  ['a document', (n) => `/ro/documente/document-${5_000 + n}`],
  ['an organisation', (n) => `/ro/clustere/cluster-${400 + n}`],
  ['a part of the register', (n) => `/ro/documente?pagina=${200 + n}`],
  ['a list of organisations', (n) => `/ro/clustere/pagina/${3 + n}`],
  ['a part of the timeline', (n) => `/en/achievements/page/${3 + n}`],
]
const MADE = 15

/** The first answer with a page is the time to make it: the first time, and anew after something was published. */
async function regeneration() {
  const timesOf = async (pathOf) => {
    const ms = []
    for (let n = 1; n <= MADE; n++) ms.push(...(await times(1, () => html(pathOf(n)))))
    return median(ms)
  }
  const first = new Map()
  for (const [name, pathOf] of UNMADE) first.set(name, await timesOf(pathOf))
  const file = path.join(contentFolder, 'realizari', 'crestere-00500.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Distincția', 'Altă distincție'))
  await publishContent()
  for (const [name, pathOf] of UNMADE) {
    const before = `${first.get(name).toFixed(0)} ms the first time`
    atMost('F-07', `the page of ${name} is made anew (median of ${MADE}; ${before})`, await timesOf(pathOf), 50, 'ms')
  }
}

/** Old entries of the timeline: nothing renews the pages on which they and their neighbours stand, but whoever asks. */
async function neighbours() {
  const seen = []
  const wrong = []
  for (const n of ['00045', '00080', '00115']) {
    const file = path.join(contentFolder, 'realizari', `crestere-${n}.yaml`)
    const pages = await pagesWith(`Distincția cu numărul ${Number(n)}<`)
    writeFileSync(file, readFileSync(file, 'utf8').replace('Distincția cu', 'Schimbarea cu'))
    await publishContent()
    for (const page of pages) {
      const begin = performance.now()
      if (!(await html(page)).includes(`Schimbarea cu numărul ${Number(n)}<`)) wrong.push(page)
      seen.push(performance.now() - begin)
    }
  }
  holds('F-07', 'pages that show what changed are new when they are next asked for', wrong, seen.length)
  atMost('F-07', 'and are answered within', Math.max(...seen), 1_000, 'ms')
}

/** Pages of earlier entries that hold the words; asking for them has them kept. */
async function pagesWith(words) {
  const pages = Array.from({ length: 24 }, (_, index) => `/ro/realizari/pagina/${index + 1}`)
  const texts = await Promise.all(pages.map((page) => html(page)))
  return pages.filter((_, index) => texts[index].includes(words))
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
