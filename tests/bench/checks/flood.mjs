import { readdirSync, statSync } from 'node:fs'
import { Agent, get } from 'node:http'
import path from 'node:path'
import { memoryOf, pause } from '../lib/processes.mjs'
import { dataFolder, ORIGIN, sitemap } from '../lib/site.mjs'
import { atMost } from '../lib/table.mjs'

const PARALLEL = 16

/** Requests before the first measurement: the engine compiles, the memory caches fill. */
const WARM_UP = 10_000

/** The collector gives memory back when nothing happens. */
const REST_IN_MS = 2_000

/** Readings of the memory. */
const ROUNDS = 8

const word = () => Math.random().toString(36).slice(2)

/** Addresses that do not exist, and existing ones with a query that means nothing. */
const SHAPES = [
  () => `/ro/${word()}`,
  () => `/en/gallery/${word()}/${word()}`,
  () => `/ro/documente/${word()}`,
  () => `/ro/documente?an=${1000 + Math.floor(Math.random() * 9000)}&pagina=${Math.ceil(Math.random() * 9999)}`,
  () => `/en/documents?year=2020&type=${word()}&${word()}=${word()}`,
  () => `/ro/documente?an=2020&${word()}=${word()}`,
  () => `/${word()}`,
  () => `/media/${word()}.svg`,
  (pages) => `${pages[Math.floor(Math.random() * pages.length)]}?${word()}=${word()}`,
  (pages) => `${pages[Math.floor(Math.random() * pages.length)]}/${word()}`,
]

/** F-05: addresses that nobody can foresee leave nothing behind, in memory or on the disk. */
export async function flood({ site, isFull }) {
  const count = isFull ? 100_000 : 20_000
  const pages = await sitemap()
  await ask(pages, WARM_UP)
  const memory = []
  const before = diskUse()
  for (let round = 0; round < ROUNDS; round++) {
    await ask(pages, count / ROUNDS)
    await pause(REST_IN_MS)
    memory.push(memoryOf(site.pid))
  }
  const after = diskUse()
  // The collector comes when it likes, so the lowest reading of each half is the one that says what stays.
  const [first, second] = [memory.slice(0, ROUNDS / 2), memory.slice(ROUNDS / 2)].map((half) => Math.min(...half))
  const what = `${count} random addresses`
  atMost('F-05', `${what}: growth of memory, second half, from ${Math.round(first)} MB`, second - first, 30, 'MB')
  atMost('F-05', `${what}: new files`, after.files - before.files, 0, '')
  atMost('F-05', `${what}: growth of files`, (after.bytes - before.bytes) / 1024, 64, 'KB')
}

async function ask(pages, count) {
  const agent = new Agent({ keepAlive: true, maxSockets: PARALLEL })
  let left = count
  const visitor = async () => {
    while (left-- > 0) await request(ORIGIN + SHAPES[left % SHAPES.length](pages), agent)
  }
  await Promise.all(Array.from({ length: PARALLEL }, visitor))
  agent.destroy()
}

function request(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      if (answer.statusCode >= 500) reject(new Error(`${url} answers ${answer.statusCode}`))
      answer.resume().once('end', resolve)
    }).once('error', reject)
  })
}

/** Files, and their bytes, where the site could leave something: what was built, and its data. */
function diskUse() {
  const use = { files: 0, bytes: 0 }
  for (const folder of ['.next', dataFolder]) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const entry = statSync(path.join(folder, name), { throwIfNoEntry: false })
      if (!entry?.isFile()) continue
      use.files++
      use.bytes += entry.size
    }
  }
  return use
}
