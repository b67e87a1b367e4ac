import { launch } from '../lib/browser.mjs'
import { ORIGIN, samplePages } from '../lib/site.mjs'
import { atMost } from '../lib/table.mjs'

const KB = 1024
const LIMITS = { html: 14, css: 10, font: 100 }

/** F-02: what the first view of a page costs, over the wire, headers included. */
export async function weight() {
  const browser = await launch()
  try {
    for (const [name, page] of Object.entries(await samplePages())) {
      const seen = await firstView(browser, page)
      const isText = name !== 'gallery'
      atMost('F-02', `${name}: total`, sum(seen) / KB, isText ? 130 : 300, 'KB')
      if (!isText) continue
      atMost('F-02', `${name}: requests`, seen.length, 8, '')
      for (const [kind, limit] of Object.entries(LIMITS))
        atMost('F-02', `${name}: ${kind}`, sum(seen, kind) / KB, limit, 'KB')
      atMost('F-02', `${name}: font files`, seen.filter((one) => one.kind === 'font').length, 2, '')
    }
  } finally {
    await browser.close()
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
