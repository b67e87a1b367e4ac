import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildSite, startSite } from '../lib/site.mjs'
import { atMost, holds } from '../lib/table.mjs'

const STARTS = 3

/** F-09: from the command to the first page once built; a build; two builds of the same content. Ends the site itself. */
export async function start({ site }) {
  await site.stop()
  // What was published meanwhile is built first.
  await (await startSite()).stop()
  const times = []
  for (let round = 0; round < STARTS; round++) {
    const { ms, stop } = await startSite()
    times.push(ms)
    await stop()
  }
  atMost('F-09', `npm start to the first page, once built (slowest of ${STARTS})`, Math.max(...times) / 1000, 3, 's')
  const first = { ms: await buildSite(), pages: pagesBuilt() }
  const second = { ms: await buildSite(), pages: pagesBuilt() }
  atMost('F-09', 'production build, and a start with it (slower of 2)', Math.max(first.ms, second.ms) / 1000, 60, 's')
  const files = new Set([...first.pages.keys(), ...second.pages.keys()])
  const differing = [...files].filter((file) => first.pages.get(file) !== second.pages.get(file))
  holds('F-09', 'two builds of the same content are the same bytes', differing, files.size)
}

/** Digests of what visitors get of a build: pages, feeds, style sheets, fonts, and whatever else lies beside them. */
function pagesBuilt() {
  const pages = new Map()
  for (const [folder, form] of [
    ['.next/server/app', /\.(html|body)$/],
    ['.next/static', /./],
    ['public/e', /\.js$/],
  ]) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(folder, name)
      if (!form.test(name) || statSync(file).isDirectory()) continue
      pages.set(file, createHash('sha256').update(readFileSync(file)).digest('hex'))
    }
  }
  return pages
}
