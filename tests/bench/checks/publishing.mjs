import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pause } from '../lib/processes.mjs'
import { contentFolder, ORIGIN, publishContent, resetContent } from '../lib/site.mjs'
import { atMost } from '../lib/table.mjs'

const LIMIT_IN_MS = 1_000
const PATIENCE_IN_MS = 10_000
const STEP_IN_MS = 10

const [clusterFile] = readdirSync('content/clustere')
const documentFile = readdirSync('content/documente').find((name) => name.endsWith('.yaml'))
const cluster = path.join('clustere', clusterFile)
const document = path.join('documente', documentFile)
const slugsOf = (file) => [...read(file).matchAll(/^ {2}slug: (\S+)$/gm)].map(([, slug]) => slug)
const read = (file) => readFileSync(path.join('content', file), 'utf8')
const write = (file, text) => writeFileSync(path.join(contentFolder, file), text)

/** F-06: from the end of the publish command to the first right answer. */
export async function publishing({ nginx }) {
  const [clusterSlug] = slugsOf(cluster)
  const [documentSlug] = slugsOf(document)
  const page = `/ro/clustere/${clusterSlug}`

  write(cluster, read(cluster).replaceAll(/^ {2}rezumat: >-\n/gm, '  rezumat: >-\n    Modificat acum.\n'))
  const change = await publishAndWait((origin) => shows(origin + page, 'Modificat acum.'), nginx)
  report('changed record', change)

  const renamed = `${clusterSlug}-nou`
  write(cluster, read(cluster).replace(`slug: ${clusterSlug}\n`, `slug: ${renamed}\n`))
  report('changed address', await publishAndWait((origin) => redirects(origin + page, renamed), nginx))

  copyFileSync(path.join('content', document), path.join(contentFolder, 'documente/bench-nou.yaml'))
  write('documente/bench-nou.yaml', read(document).replaceAll(/^( {2}slug: \S+)$/gm, '$1-bench-nou'))
  const added = `/ro/documente/${documentSlug}-bench-nou`
  const isAdded = async (origin) => (await has(origin + added, 200)) && (await shows(`${origin}/ro/documente`, added))
  report('new record', await publishAndWait(isAdded, nginx))

  rmSync(path.join(contentFolder, 'documente/bench-nou.yaml'))
  const isGone = async (origin) => (await has(origin + added, 410)) && !(await shows(`${origin}/ro/documente`, added))
  report('removed record', await publishAndWait(isGone, nginx))

  resetContent()
  await publishContent()
}

function report(name, { direct, front, command }) {
  atMost('F-06', `${name}, seen after the command ends (command: ${Math.round(command)} ms)`, direct, LIMIT_IN_MS, 'ms')
  atMost('F-06', `${name}, behind nginx`, front, LIMIT_IN_MS, 'ms')
}

/** Visitors read the pages before, so that every cache has the old ones. */
async function publishAndWait(isVisible, nginx) {
  for (const origin of [ORIGIN, nginx.origin]) await isVisible(origin)
  const begin = performance.now()
  await publishContent()
  const end = performance.now()
  const [direct, front] = await Promise.all([ORIGIN, nginx.origin].map((origin) => wait(isVisible, origin, end)))
  return { direct, front, command: end - begin }
}

async function wait(isVisible, origin, end) {
  while (performance.now() - end < PATIENCE_IN_MS) {
    if (await isVisible(origin)) break
    await pause(STEP_IN_MS)
  }
  return performance.now() - end
}

async function ask(url) {
  const answer = await fetch(url, { redirect: 'manual' })
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
}

const shows = async (url, text) => (await ask(url)).text.includes(text)
const has = async (url, status) => (await ask(url)).status === status

async function redirects(url, slug) {
  const { status, location } = await ask(url)
  return status === 308 && location.endsWith(`/${slug}`)
}
