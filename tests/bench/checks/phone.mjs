import { chromium } from 'playwright'
import { QUIET } from '../../../scripts/lib/chromium.mjs'
import { browserPath } from '../lib/browser.mjs'
import { median } from '../lib/processes.mjs'
import { ORIGIN, onePagePerRoute } from '../lib/site.mjs'
import { row } from '../lib/table.mjs'

/** The phone that Lighthouse's mobile preset assumes, here for real: a slow line, and a fourth of this processor. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const SLOWER = 4
const SCREEN = { width: 412, height: 823 }

const ROUNDS = 3
const LIMIT_IN_MS = 1_200

/** F-03, with nothing simulated: the largest paint of a first visit on a slow line, and what moves after it. */
export async function phone() {
  const browser = await chromium.launch({ executablePath: browserPath(), args: QUIET })
  try {
    for (const page of await onePagePerRoute()) {
      const visits = []
      for (let round = 0; round < ROUNDS; round++) visits.push(await visit(browser, page))
      const [paint, shift] = ['paint', 'shift'].map((name) => median(visits.map((one) => one[name])))
      row('F-03', `${page}: a line slowed down, median of ${ROUNDS}`, {
        ours: `LCP ${Math.round(paint)} ms, shift ${shift}`,
        required: `LCP ≤ ${LIMIT_IN_MS}, shift 0`,
        ok: paint <= LIMIT_IN_MS && shift === 0,
      })
    }
  } finally {
    await browser.close()
  }
}

async function visit(browser, address) {
  const context = await browser.newContext({ viewport: SCREEN, isMobile: true, hasTouch: true })
  try {
    const page = await context.newPage()
    const settings = await context.newCDPSession(page)
    await settings.send('Network.enable')
    await settings.send('Network.emulateNetworkConditions', LINE)
    await settings.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(ORIGIN + address, { waitUntil: 'networkidle' })
    return await page.evaluate(read)
  } finally {
    await context.close()
  }
}

/** Runs in the page: when the largest thing was painted, and how much has moved. */
function read() {
  const entries = (type) =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true })
      setTimeout(() => resolve([]), 200)
    })
  return Promise.all([entries('largest-contentful-paint'), entries('layout-shift')]).then(([paints, shifts]) => ({
    paint: paints.at(-1).startTime,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  }))
}
