import { launch } from '../lib/browser.mjs'
import { ORIGIN, onePagePerRoute } from '../lib/site.mjs'
import { atMost } from '../lib/table.mjs'

const KB = 1024
/** What a text page may cost; a page of pictures is heavier. */
const LIMITS = [
  ['total', (seen) => sum(seen) / KB, 130, 'KB'],
  ['requests', (seen) => seen.length, 8, ''],
  ['html', (seen) => sum(seen, 'html') / KB, 14, 'KB'],
  ['css', (seen) => sum(seen, 'css') / KB, 10, 'KB'],
  ['font', (seen) => sum(seen, 'font') / KB, 100, 'KB'],
  ['font files', (seen) => seen.filter((one) => one.kind === 'font').length, 2, ''],
]
const LIMITS_OF_PICTURES = [['total', (seen) => sum(seen) / KB, 300, 'KB']]

/** F-02: what the first view of a page costs, over the wire, headers included: of each route a page, and of these the heaviest. */
export async function weight() {
  const browser = await launch()
  try {
    const views = []
    for (const page of await onePagePerRoute()) views.push({ page, seen: await firstView(browser, page) })
    const isOfPictures = ({ page }) => page.startsWith('/ro/galerie')
    heaviest(
      'text',
      LIMITS,
      views.filter((view) => !isOfPictures(view)),
    )
    heaviest('gallery', LIMITS_OF_PICTURES, views.filter(isOfPictures))
  } finally {
    await browser.close()
  }
}

function heaviest(kind, limits, views) {
  for (const [name, measure, limit, unit] of limits) {
    const [{ page, seen }] = views.toSorted((a, b) => measure(b.seen) - measure(a.seen))
    atMost('F-02', `${kind}, ${name}: the most of ${views.length} pages, ${page}`, measure(seen), limit, unit)
  }
}

const sum = (seen, kind) =>
  seen.filter((one) => !kind || one.kind === kind).reduce((total, { bytes }) => total + bytes, 0)

const KINDS = { Document: 'html', Stylesheet: 'css', Font: 'font', Image: 'image', Script: 'script' }

/** Everything that the browser loads, with nothing in its cache. */
async function firstView(browser, page) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Network.enable')
  const kinds = new Map()
  const seen = []
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, KINDS[type] ?? 'other'))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    seen.push({ kind: kinds.get(requestId), bytes: encodedDataLength })
  })
  await tab.goto(ORIGIN + page, { waitUntil: 'networkidle' })
  await context.close()
  return seen
}
