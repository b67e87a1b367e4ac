import { launchBare } from '../lib/browser.mjs'
import { median, pause } from '../lib/processes.mjs'
import { ORIGIN } from '../lib/site.mjs'
import { atMost, row } from '../lib/table.mjs'

const ROUNDS = 8

/** As long as a pointer rests on a link before the click. */
const REST_IN_MS = 500

/** How often, and with what pauses, a page is asked whether it is there, loaded and painted. */
const TRIES = 40
const STEP_IN_MS = 250

const TARGETS = ['/ro/despre', '/ro/realizari', '/ro/clustere', '/ro/documente']

/** F-11: from the click on a hovered link to the first paint of its page; the reference may not prepare it. */
export async function navigation() {
  const seen = { ours: [], reference: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const target = TARGETS[round % TARGETS.length]
    seen.ours.push(await visit(target, true))
    seen.reference.push(await visit(target, false))
  }
  const middle = (list) => median(list.map(({ ms }) => ms))
  const measure = `hovered link, click to first paint (median of ${ROUNDS})`
  atMost('F-11', measure, middle(seen.ours), 100, 'ms', middle(seen.reference))
  const ready = seen.ours.filter(({ prerendered }) => prerendered).length
  row('F-11', 'pages made ready before the click', {
    ours: `${ready} of ${ROUNDS}`,
    required: 'all',
    ok: ready === ROUNDS,
  })
}

/** Runs in the first page: notes the moment of the click, on the clock that documents share; where the link is. */
function prepare(target) {
  if (document.readyState !== 'complete') return undefined
  // The first use of a storage waits for another process.
  localStorage.setItem('bench-click', '')
  const now = () => String(performance.timeOrigin + performance.now())
  addEventListener('pointerdown', () => localStorage.setItem('bench-click', now()), { capture: true })
  const link = [...document.querySelectorAll(`a[href="${target}"]`)].find((one) => one.checkVisibility())
  link.scrollIntoView({ block: 'center', behavior: 'instant' })
  const [box] = link.getClientRects()
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Runs in the second page: from the click to its first paint, and whether it was ready. */
function measurePaint() {
  const paint = performance.getEntriesByName('first-paint')[0].startTime
  return {
    ms: performance.timeOrigin + paint - Number(localStorage.getItem('bench-click')),
    prerendered: performance.getEntriesByType('navigation')[0].activationStart > 0,
  }
}

async function visit(target, mayPrepare) {
  const browser = launchBare()
  try {
    const page = await firstPage(browser)
    if (!mayPrepare) {
      await page.send('Network.enable')
      await page.send('Network.setBlockedURLs', { urls: ['*/speculation-rules'] })
    }
    await page.send('Page.navigate', { url: `${ORIGIN}/ro` })
    const place = await untilReady(() => page.run(prepare, target))
    const mouse = (type, more) => page.send('Input.dispatchMouseEvent', { type, ...place, ...more })
    await mouse('mouseMoved')
    await pause(REST_IN_MS)
    // The page may be gone before it has answered.
    for (const type of ['mousePressed', 'mouseReleased']) mouse(type, { button: 'left', clickCount: 1 }).catch(() => {})
    return await untilReady(async () => (await attach(browser, ORIGIN + target)).run(measurePaint))
  } finally {
    await browser.close()
  }
}

/** The result of something that throws while the browser is not ready for it. */
async function untilReady(work) {
  for (let left = TRIES; left > 1; left--) {
    await pause(STEP_IN_MS)
    const result = await work().catch(() => undefined)
    if (result) return result
  }
  return work()
}

/** A session with the page that is open, by way of its tab: a page attached to directly may not prerender others. */
async function firstPage(browser) {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tab = { targetId: targetInfos[0].targetId, flatten: true }
  const { sessionId } = await browser.send('Target.attachToTarget', tab)
  const follow = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }
  await browser.send('Target.setAutoAttach', follow, sessionId)
  const isPage = ({ targetInfo }) => targetInfo.type === 'page'
  return untilReady(async () => session(browser, browser.attached.find(isPage).sessionId))
}

/** A session with the page that is now at an address. */
async function attach(browser, url) {
  const { targetInfos } = await browser.send('Target.getTargets')
  const target = targetInfos.find((one) => one.type === 'page' && one.url === url)
  if (!target) throw new Error(`No page at ${url}: ${targetInfos.map((one) => one.url)}`)
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId, flatten: true })
  return session(browser, sessionId)
}

function session(browser, sessionId) {
  const send = (method, params) => browser.send(method, params, sessionId)
  return {
    send,
    async run(work, ...args) {
      const expression = `(${work})(${args.map((one) => JSON.stringify(one))})`
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
  }
}
