import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadTypeScript } from '../../../scripts/lib/load-typescript.mjs'
import { run, serverBelow, start, untilAnswers } from './processes.mjs'

export const PORT = 3191
export const ORIGIN = `http://localhost:${PORT}`

/** The first start builds. */
const LIMIT_IN_MS = 10 * 60_000

/** A folder for everything that the benchmark makes, outside of the checkout; gone at the end. */
export const workFolder = mkdtempSync(path.join(tmpdir(), 'site-bench-'))
process.on('exit', () => rmSync(workFolder, { recursive: true, force: true, maxRetries: 5 }))

export const contentFolder = path.join(workFolder, 'content')
export const dataFolder = path.join(workFolder, 'data')

/** The settings of the site under measurement: its own data, and content that may be edited. */
const env = {
  ...process.env,
  PORT: String(PORT),
  DATA_DIR: dataFolder,
  DATABASE_URL: `file:${dataFolder}/site.db`,
  CONTENT_DIR: contentFolder,
  SITE_ORIGIN: ORIGIN,
  // Every visitor of the benchmark signs up from a network of its own, and as often as they like.
  TRUSTED_PROXY_HOPS: '1',
  CONFIRMATIONS_PER_HOUR: '10000000',
}

/** The settings of a command on a store and content of its own, beside the site. */
export function commandEnv(content, data) {
  return { ...env, DATA_DIR: data, DATABASE_URL: `file:${data}/site.db`, CONTENT_DIR: content }
}

/** A fresh copy of the content; the store keeps what was published. */
export function resetContent() {
  rmSync(contentFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { recursive: true })
  cpSync('content', contentFolder, { recursive: true })
}

/** Starts the site with its own command. `ms` is the time to its first page. */
export async function startSite() {
  const program = start('npm', ['start'], { env })
  const ms = await untilAnswers(`${ORIGIN}/ro`, program, LIMIT_IN_MS)
  return { ms, stop: program.stop, pid: serverBelow(program.pid) }
}

/** Builds the site as its own command does, and starts it: the time to its first page. */
export async function buildSite() {
  rmSync('.next/built-from', { force: true })
  const { ms, stop } = await startSite()
  await stop()
  return ms
}

/** What staff run after an edit. */
export async function publishContent() {
  return run('npm', ['run', '--silent', 'content', '--', 'publish'], { env })
}

/** Paths of all pages, in the order of the sitemap. */
export async function sitemap() {
  const xml = await (await fetch(`${ORIGIN}/sitemap.xml`)).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url).pathname)
}

/** The first page of each route that the sitemap has, in Romanian. */
export async function onePagePerRoute() {
  const { pattern, routes } = await loadTypeScript('i18n/navigation.ts')
  const pages = await sitemap()
  return routes.flatMap((route) => {
    const form = new RegExp(`^${pattern(route, 'ro').replaceAll(/\[\w+\]/g, '[^/]+')}$`)
    return pages.find((page) => form.test(page)) ?? []
  })
}

/** The HTML of a page. */
export async function html(page, origin = ORIGIN) {
  const answer = await fetch(origin + page)
  if (!answer.ok) throw new Error(`${page} answers ${answer.status}`)
  return answer.text()
}
