import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { throughput as measure } from '../lib/load.mjs'
import { cpuOf, median } from '../lib/processes.mjs'
import { html, ORIGIN } from '../lib/site.mjs'
import { atLeastTimes, row } from '../lib/table.mjs'

const ROUNDS = 5
const SECONDS = 5

/** nginx answers faster than one socket's round trip: with this many on the way, it is nginx that is measured. */
const PIPELINED = 16

const BROWSER = { 'Accept-Encoding': 'gzip, deflate, br, zstd' }

/** F-04: requests per second of the home page, ours and the reference in turns, 32 connections. */
export async function throughput({ site, stock, nginx }) {
  const served = [
    { url: `${ORIGIN}/ro`, pid: site.pid },
    { url: `${stock.origin}/ro`, pid: stock.pid },
  ]
  await compare('npm start, compressed', 1.5, served, { headers: BROWSER })
  await compare('npm start, not compressed', 1.5, served, {})
  const text = await html('/ro')
  writeFileSync(path.join(nginx.files, 'ro'), text)
  writeFileSync(path.join(nginx.files, 'ro.gz'), gzipSync(text))
  const front = [nginx.origin, nginx.plainOrigin].map((origin) => ({ url: `${origin}/ro`, pid: nginx.pid }))
  await compare('behind nginx, against a file', 0.8, front, { headers: BROWSER, pipelined: PIPELINED })
}

/** Also the processor time of a request: what is left of it when other programs use the machine. */
async function compare(name, times, [ours, reference], options) {
  const seen = new Map([ours, reference].map((side) => [side, { rates: [], costs: [] }]))
  // One round to warm up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [{ url, pid }, { rates, costs }] of seen) {
      const before = cpuOf(pid)
      const rate = await measure(url, { seconds: SECONDS, ...options })
      if (round === 0) continue
      rates.push(rate)
      costs.push(((cpuOf(pid) - before) * 1000) / (rate * SECONDS))
    }
  }
  const middle = (side, kind) => median(seen.get(side)[kind])
  const measured = `${name} (median of ${ROUNDS} × ${SECONDS} s)`
  atLeastTimes('F-04', measured, middle(ours, 'rates'), middle(reference, 'rates'), times, 'req/s')
  row('F-04', `${name}: processor time of a request`, {
    ours: `${Math.round(middle(ours, 'costs'))} µs`,
    reference: `${Math.round(middle(reference, 'costs'))} µs`,
    ratio: middle(ours, 'costs') / middle(reference, 'costs'),
  })
}
