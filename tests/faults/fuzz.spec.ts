import { request as ask } from 'node:http'
import Sqlite from 'better-sqlite3'
import { address } from '../../lib/newsletter/address'
import { actionFields, signUpFields } from '../e2e/support/form'
import { words } from '../e2e/support/languages'
import { ORIGIN } from '../e2e/support/site'
import { expect, test } from '../e2e/support/test'
import { type Genuine, kinds, type Payload, payload } from './support/payloads'
import { Random } from './support/random'
import { type Site, startSite } from './support/server'
import { formOf, signUp } from './support/visitors'

const IS_FULL = Boolean(process.env['FULL'])

/** Requests in all (S-12). */
const COUNT = IS_FULL ? 5_000 : 600

/** A failure names its seed: SEED=… makes the same requests again. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

/** The framework compares the two by itself, and the port is another here. */
const OWN_HOST = new URL(ORIGIN).host

const PARALLEL = 8

/** Whose sign-up is sent, whole and broken. */
const ADDRESS = 'ana@example.org'

/** A request without an answer after this is one that hangs. */
const LIMIT_IN_MS = 20_000

/** Readings of the memory before, and after. */
const READINGS = 4

interface Answer {
  status: number
  text: string
  ms: number
}

function send(origin: string, { method, path, headers, body }: Payload): Promise<Answer> {
  const begin = performance.now()
  return new Promise((resolve, reject) => {
    const sent = ask(
      origin + path,
      { method, headers: { ...headers, Host: OWN_HOST, 'Content-Length': body.length }, timeout: LIMIT_IN_MS },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => (text += part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, ms: performance.now() - begin }))
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('no answer')))
    sent.on('error', reject)
    sent.end(body)
  })
}

test.describe
  .serial('malformed forms and calls (S-12)', () => {
    let site: Site
    let genuine: Genuine
    const times: number[] = []
    let taken = 0

    test.beforeAll(async () => {
      site = await startSite()
      const fields = signUpFields(await formOf(site), ADDRESS)
      const actionId = /[0-9a-f]{40,}/.exec(JSON.stringify(fields))?.[0] ?? ''
      expect(actionId).not.toBe('')
      genuine = { fields, actionId, origin: ORIGIN }
    })

    test.afterAll(async () => {
      await site.stop()
    })

    /** Sends so many, and gives back what was wrong with an answer, with the request that caused it. */
    async function volley(random: Random, count: number): Promise<string[]> {
      const wrong: string[] = []
      let left = count
      const sender = async () => {
        while (left-- > 0) {
          const made = payload(random.pick(kinds), random, genuine)
          const name = `${made.kind} ${made.method} ${made.path} ${made.body.toString('latin1').slice(0, 300)}`
          const answer = await send(site.origin, made).catch((error: Error) => error)
          if (answer instanceof Error) {
            // The server may stop reading what is too large, and say so before it was sent.
            if (made.body.length < 16_384) wrong.push(`${answer.message}: ${name}`)
            continue
          }
          times.push(answer.ms)
          if (answer.status === 303) taken++
          if (answer.status >= 500) wrong.push(`${answer.status}: ${name}`)
          if (/polluted|at \w+ \(|\/node_modules\//.test(answer.text)) wrong.push(`tells too much: ${name}`)
        }
      }
      await Promise.all(Array.from({ length: PARALLEL }, sender))
      return wrong
    }

    /** Addresses that wait for a confirmation. */
    function waiting(): unknown[] {
      const database = new Sqlite(site.databaseFile, { readonly: true })
      const found = database.prepare('SELECT email FROM "SubscriptionRequest"').pluck().all()
      database.close()
      return found
    }

    /** The lowest of several readings: pages given back by the collector return to the system when they like. */
    async function settledMemory(random: Random): Promise<number> {
      const readings: number[] = []
      while (readings.length < READINGS) {
        expect(await volley(random, COUNT / 20), `SEED=${SEED}`).toEqual([])
        readings.push(await site.memory())
      }
      return Math.min(...readings)
    }

    test('none breaks or stops the server, and none leaves anything behind', async () => {
      const random = new Random(SEED)
      const waitedBefore = new Set(waiting())
      // Until the engine has compiled what is busy, and the heap is as large as so many at once need it, it grows once.
      if (IS_FULL) expect(await volley(random, COUNT), `SEED=${SEED}`).toEqual([])
      const before = IS_FULL ? await settledMemory(random) : 0
      expect(await volley(random, COUNT), `SEED=${SEED}`).toEqual([])
      expect(site.isAlive()).toBe(true)
      const came = waiting().filter((one) => !waitedBefore.has(one))
      console.log(`${taken} of the requests were taken (SEED=${SEED})`)
      expect(came.length, 'those who were told so').toBeLessThanOrEqual(taken)
      for (const one of came) expect(address.safeParse(one).data?.email, `SEED=${SEED}`).toBe(one)
      // What was broken is a form that is taken.
      expect((await signUp(site, await formOf(site), ADDRESS))?.status).toBe(303)
      expect(waiting()).toContain(ADDRESS)
      if (!IS_FULL) return
      const growth = (await settledMemory(random)) - before
      console.log(`memory: ${before.toFixed()} MB, after ${COUNT} requests ${growth.toFixed()} MB more`)
      expect(growth, 'growth of memory in MB').toBeLessThan(50)
    })

    test('the site answers as before', async ({ request }) => {
      const response = await request.get(`${site.origin}/ro/newsletter`)
      expect(response.status()).toBe(200)
      const html = await response.text()
      expect(signUpFields(html, ADDRESS)).toEqual(genuine.fields)
      const sent = await request.post(`${site.origin}/ro/newsletter`, {
        multipart: { ...actionFields(html), address: ADDRESS },
        headers: { Origin: ORIGIN, Host: OWN_HOST },
      })
      expect(await sent.text()).toContain(words.ro.Newsletter.consentMissing)
    })

    test('they were answered soon', () => {
      const sorted = times.toSorted((a, b) => a - b)
      expect(sorted.length).toBeGreaterThan(COUNT / 2)
      if (IS_FULL) expect(sorted[Math.floor(sorted.length * 0.99)], 'p99 in ms').toBeLessThan(500)
    })
  })
