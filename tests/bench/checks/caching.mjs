import { once } from 'node:events'
import { request } from 'node:http'
import { html, ORIGIN, sitemap } from '../lib/site.mjs'
import { holds, row } from '../lib/table.mjs'

/** What a page may say that it depends on: compression, and the framework's own requests for its data. */
const MINIMAL_VARY = new Set([
  'accept-encoding',
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
])

const form = { 'Content-Type': 'multipart/form-data; boundary=b', Origin: ORIGIN }

/** Answers that no cache may keep: errors, refusals, answers to what was sent. */
const NEVER_KEPT = [
  ['GET', '/ro/nimic'],
  ['GET', '/ro/documente/nimic'],
  ['GET', '/en/gallery/nothing/at-all'],
  ['GET', '/xx'],
  ['GET', '/ro/%E0%A4%A'],
  ['GET', '/media/nothing.svg'],
  ['GET', '/_next/image?url=%2Ficon.svg&w=64&q=75'],
  ['GET', '/api/health'],
  ['GET', '/api/ready'],
  ['POST', '/ro', form],
  ['POST', '/ro/newsletter', form],
  ['POST', '/ro/newsletter', { ...form, Origin: 'https://foreign.example' }],
  ['POST', '/api/revalidate', {}],
]

/** F-05: what the headers promise to caches. */
export async function caching({ nginx }) {
  const pages = await sitemap()
  const wrong = { etag: [], again: [], cookie: [], vary: [], front: [] }
  for (const page of pages) {
    const answer = await ask('GET', page)
    const etag = answer.headers.get('etag')
    if (!etag?.startsWith('"')) wrong.etag.push(`${page}: ${etag}`)
    const again = await ask('GET', page, { 'If-None-Match': etag ?? '' })
    if (again.status !== 304) wrong.again.push(`${page}: ${again.status}`)
    if (answer.headers.has('set-cookie')) wrong.cookie.push(page)
    const vary = namesIn(answer.headers.get('vary')).filter((name) => !MINIMAL_VARY.has(name))
    if (vary.length > 0) wrong.vary.push(`${page}: ${vary}`)
    const front = await ask('GET', page, {}, nginx.origin)
    if (!isRightBehindNginx(front)) wrong.front.push(page)
  }
  holds('F-05', 'pages have a strong ETag', wrong.etag, pages.length)
  holds('F-05', 'and answer 304 to it', wrong.again, pages.length)
  holds('F-05', 'and set no cookie', wrong.cookie, pages.length)
  holds('F-05', '`Vary` is minimal', wrong.vary, pages.length)
  holds('F-05', 'behind nginx: `Vary: Accept-Encoding`, strong ETag, one policy', wrong.front, pages.length)
  await longLived()
  await hashedFiles(pages)
  await parts(nginx)
  await neverKept()
}

/** Pages must be asked for again after each publication, so no cache may keep them without asking (F-06). */
async function longLived() {
  const control = (await ask('GET', '/ro')).headers.get('cache-control') ?? ''
  const seconds = Math.max(0, ...[...control.matchAll(/(?:s-maxage|max-age)=(\d+)/g)].map(([, age]) => Number(age)))
  row('F-05', 'seconds that a shared cache may keep a page', {
    ours: `${seconds} (${control})`,
    required: '≤ 1',
    ok: seconds <= 1,
  })
}

async function hashedFiles(pages) {
  const texts = await Promise.all(pages.map((page) => html(page)))
  const files = new Set(texts.flatMap((text) => text.match(/\/(?:_next\/static|media)\/[\w./~-]+/g) ?? []))
  const wrong = []
  for (const file of files) {
    const control = (await ask('GET', file)).headers.get('cache-control') ?? ''
    if (!/max-age=31536000.*immutable/.test(control)) wrong.push(`${file}: ${control}`)
  }
  holds('F-05', 'files named by their hash are immutable', wrong, files.size)
}

/** What the answer with a part says of it. */
const PART = ['content-range', 'content-length', 'content-type', 'etag', 'content-disposition']

/** A PDF can be read before it is whole: nginx answers for a part what the site answers. */
async function parts(nginx) {
  const [page] = (await sitemap()).filter((one) => one.startsWith('/ro/documente/profilul-'))
  const [file] = (await html(page)).match(/\/media\/\w+\.pdf/) ?? []
  const ranges = ['bytes=0-99', 'bytes=100-', 'bytes=-50', 'bytes=999999999-']
  const wrong = []
  for (const Range of ranges) {
    const [behind, site] = [await ask('GET', file, { Range }, nginx.origin), await ask('GET', file, { Range })]
    if (behind.status !== site.status || site.status === 200)
      wrong.push(`${Range}: ${behind.status}, not ${site.status}`)
    const names = site.status === 206 ? PART : ['content-range']
    for (const name of names)
      if (behind.headers.get(name) !== site.headers.get(name)) wrong.push(`${Range}: another ${name}`)
  }
  const tag = (await ask('GET', file)).headers.get('etag') ?? ''
  for (const [condition, status] of [
    [tag, 206],
    ['"other"', 200],
  ]) {
    const answer = await ask('GET', file, { Range: 'bytes=0-9', 'If-Range': condition }, nginx.origin)
    if (answer.status !== status) wrong.push(`If-Range ${condition}: ${answer.status}`)
  }
  holds('R-06', 'behind nginx, parts of a download come as parts', wrong, ranges.length + 2)
}

async function neverKept() {
  const wrong = []
  for (const [method, address, headers = {}] of NEVER_KEPT) {
    const answer = await ask(method, address, headers)
    const control = answer.headers.get('cache-control') ?? 'no Cache-Control'
    const isKept = !/no-store|private/.test(control) || /public|s-maxage/.test(control)
    if (isKept || answer.headers.has('set-cookie')) wrong.push(`${method} ${address} ${answer.status}: ${control}`)
  }
  holds('F-05', 'errors and answers to forms are kept by nobody', wrong, NEVER_KEPT.length)
}

function isRightBehindNginx({ status, headers }) {
  const policies = namesIn(headers.get('content-security-policy')).length
  return (
    status === 200 && headers.get('vary') === 'Accept-Encoding' && headers.get('etag')?.[0] === '"' && policies === 1
  )
}

/** Node's own client: `fetch` adds `Cache-Control: no-cache` to conditional requests, which then are none. */
async function ask(method, address, headers = {}, origin = ORIGIN) {
  const outgoing = request(origin + address, { method, headers })
  outgoing.end(method === 'POST' ? '--b--\r\n' : undefined)
  const [answer] = await once(outgoing, 'response')
  answer.resume()
  await once(answer, 'end')
  return { status: answer.statusCode, headers: new Headers(Object.entries(answer.headers).flatMap(pairs)) }
}

const pairs = ([name, value]) => [value].flat().map((one) => [name, one])

const namesIn = (list) =>
  (list ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
