import { Agent, request } from 'node:http'
import Database from 'better-sqlite3'
import { median } from '../lib/processes.mjs'
import { dataFolder, html, ORIGIN } from '../lib/site.mjs'
import { holds, row } from '../lib/table.mjs'

const CLIENTS = 32

/** Requests of each way in which an address can stand (N-02). */
const TIMED = 200

const BOUNDARY = '----sign-up'

const anyAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`

/** Sends sign-ups as the form of a page does, each from a network of its own. */
async function sender() {
  const page = await html('/ro/newsletter')
  const hidden = [...page.matchAll(/name="(\$ACTION_[^"]+)"(?: value="([^"]*)")?/g)].map(([, name, value = '']) => [
    name,
    value.replaceAll('&quot;', '"'),
  ])
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  return function send(address, remarks = '') {
    const fields = [...hidden, ['address', address], ['consent', '1'], ['remarks', remarks]]
    const parts = fields.map(
      ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const body = `${parts.join('')}--${BOUNDARY}--\r\n`
    const headers = {
      Origin: ORIGIN,
      'X-Forwarded-For': anyAddress(),
      'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
      'Content-Length': Buffer.byteLength(body),
    }
    const began = performance.now()
    return new Promise((resolve, reject) => {
      const sent = request(`${ORIGIN}/ro/newsletter`, { method: 'POST', agent, headers }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode, ms: performance.now() - began }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
}

const quantile = (values, part) => values.toSorted((a, b) => a - b)[Math.floor(values.length * part)]

/** F-08: sign-ups a second with 32 visitors at once; N-02: whether the time of an answer tells how an address stands. */
export async function signups({ isFull }) {
  const send = await sender()
  await throughput(send, isFull ? 10 : 5)
  await timing(send)
}

/** A server that just started compiles what it does often, and is slower meanwhile. */
const WARM_SECONDS = 8

/**
 * Sends sign-ups for a while. The server takes one processor; this sends from the other one, on which the mails that they
 * cause leave as well.
 *
 * @param {string} name What their addresses begin with.
 * @param {string} [remarks] What stands in the field that only programs fill in: such a form passes everything but the store.
 */
async function load(send, seconds, name, remarks) {
  const times = []
  const began = performance.now()
  let refused = 0
  let index = 0
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (performance.now() < began + seconds * 1000) {
      const { status, ms } = await send(`${name}${index++}@example.org`, remarks)
      if (status === 303) times.push(ms)
      else refused++
    }
  })
  await Promise.all(clients)
  const rate = (times.length / (performance.now() - began)) * 1000
  return { taken: times.length, refused, rate, p99: quantile(times, 0.99) }
}

const TABLES = ['SubscriptionRequest', 'ConsentEvent', 'OutboxMessage']

function countRows() {
  const database = new Database(`${dataFolder}/site.db`, { readonly: true })
  const counts = TABLES.map((table) => database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
  database.close()
  return counts
}

async function throughput(send, seconds) {
  await load(send, WARM_SECONDS, 'warm')
  const reference = await load(send, WARM_SECONDS, 'program', 'filled in')
  const before = countRows()
  const ours = await load(send, seconds, 'visitor')
  const wrong = countRows().filter((count, index) => count - before[index] !== ours.taken)
  holds('F-08', `no row of ${ours.taken} sign-ups lost or doubled`, wrong, TABLES.length)
  const words = ({ rate, p99 }) => `${Math.round(rate)} a second, p99 ${Math.round(p99)} ms`
  row('F-08', `sign-ups, ${CLIENTS} at once, ${seconds} s, mails leaving meanwhile`, {
    ours: `${words(ours)}, ${ours.refused} refused`,
    reference: `the same without the store ${words(reference)}`,
    ratio: ours.rate / reference.rate,
    required: '≥ 300 a second, p99 ≤ 100 ms',
    ok: ours.rate >= 300 && ours.p99 <= 100,
  })
}

const iso = (ms) => new Date(Date.now() + ms).toISOString()
const HOUR = 3_600_000

/** Makes an address that stands so. */
const STANDINGS = {
  none: () => undefined,
  pending: (database, address) => waiting(database, address, HOUR),
  expired: (database, address) => waiting(database, address, -HOUR),
  active: (database, address) => subscriber(database, address, 'active'),
  unsubscribed: (database, address) => subscriber(database, address, 'unsubscribed'),
  bounced: (database, address) => subscriber(database, address, 'bounced'),
  complained: (database, address) => subscriber(database, address, 'complained'),
}

function waiting(database, address, endsIn) {
  database
    .prepare(
      `INSERT INTO "SubscriptionRequest" (emailKey, email, locale, consentText, page, requestedAt, expiresAt)
       VALUES (?, ?, 'ro', '1', '/ro/newsletter', ?, ?)`,
    )
    .run(address, address, iso(-2 * HOUR), iso(endsIn))
}

function subscriber(database, address, state) {
  database
    .prepare(
      'INSERT INTO "Subscriber" (emailKey, email, locale, state, confirmedAt, changedAt) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(address, address, 'ro', state, iso(-48 * HOUR), iso(-24 * HOUR))
}

async function timing(send) {
  const database = new Database(`${dataFolder}/site.db`)
  const times = Object.fromEntries(Object.keys(STANDINGS).map((standing) => [standing, []]))
  for (const [standing, make] of Object.entries(STANDINGS)) {
    for (let index = 0; index < TIMED; index++) make(database, `${standing}${index}@timing.example.org`)
  }
  database.close()
  for (let index = 0; index < TIMED; index++) {
    // In another order each time, so that none is always the first after a pause.
    const order = Object.keys(STANDINGS).sort(() => Math.random() - 0.5)
    for (const standing of order) times[standing].push((await send(`${standing}${index}@timing.example.org`)).ms)
  }
  const others = Object.entries(times).filter(([standing]) => standing !== 'none')
  const furthest = Math.max(...others.map(([, all]) => Math.abs(median(all) - median(times.none))))
  const least = Math.min(...others.map(([, all]) => mannWhitney(all, times.none)))
  row('N-02', `time of an answer by how the address stands, ${TIMED} each`, {
    ours: `medians within ${furthest.toFixed(1)} ms, least p ${least.toFixed(3)}`,
    reference: '5 ms, p 0.01',
    ok: furthest < 5 && least > 0.01,
  })
}

/** The probability that two samples of one distribution differ as much as these (two-sided, by the normal approximation). */
function mannWhitney(one, other) {
  const all = [...one.map((ms) => [ms, true]), ...other.map((ms) => [ms, false])].sort(([a], [b]) => a - b)
  const ranks = all.reduce((sum, [, isOne], index) => sum + (isOne ? index + 1 : 0), 0)
  const u = ranks - (one.length * (one.length + 1)) / 2
  const mean = (one.length * other.length) / 2
  const deviation = Math.sqrt((one.length * other.length * (all.length + 1)) / 12)
  return 2 * (1 - normal(Math.abs(u - mean) / deviation))
}

/** The normal distribution's cumulative function (Abramowitz and Stegun 26.2.17). */
function normal(z) {
  const t = 1 / (1 + 0.2316419 * z)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
