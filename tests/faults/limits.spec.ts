import { actionFields } from '../e2e/support/form'
import { type Locale, locales, words } from '../e2e/support/languages'
import { at, ORIGIN } from '../e2e/support/site'
import { expect, test } from '../e2e/support/test'
import { type Site, startSite } from './support/server'
import { converse, open, type Wire } from './support/wire'

const { host: HOST } = new URL(ORIGIN)
const BOUNDARY = '----limits'

/** What comes with every answer, those that the server gives before the framework hears of the request included (S-01). */
const HEADERS =
  /content-security-policy: default-src 'none'[\s\S]+strict-transport-security: [\s\S]+x-content-type-options: nosniff/i

const part = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** A form of exactly so many bytes: the genuine one, and a field that fills the rest. */
function formOf(bytes: number, fields: Record<string, string>): string {
  const own = Object.entries({ ...fields, address: 'a@example.org' }).map(([name, value]) => part(name, value))
  const rest = bytes - `${own.join('')}${part('rest', '')}--${BOUNDARY}--\r\n`.length
  return rest < 0 ? 'a'.repeat(bytes) : `${own.join('')}${part('rest', 'a'.repeat(rest))}--${BOUNDARY}--\r\n`
}

/** The head of a request by which a browser sends the newsletter's form. */
function headOf(locale: Locale, ...own: string[]): string {
  const lines = [
    `POST ${at('/newsletter', locale)} HTTP/1.1`,
    `Host: ${HOST}`,
    `Origin: ${ORIGIN}`,
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
    'Connection: close',
    ...own,
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

const sized = (body: string) => [`Content-Length: ${body.length}`, body] as const
const chunked = (body: string) =>
  ['Transfer-Encoding: chunked', `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`] as const

const KB = 1024
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])

test.describe
  .serial('limits of a request (S-11)', () => {
    let site: Site
    let fields: Record<Locale, Record<string, string>>

    test.beforeAll(async () => {
      site = await startSite()
      const read = async (locale: Locale) =>
        actionFields(await (await fetch(site.origin + at('/newsletter', locale))).text())
      fields = { ro: await read('ro'), en: await read('en') }
    })

    test.afterAll(async () => {
      expect(site.isAlive()).toBe(true)
      await site.stop()
    })

    for (const [bytes, send, status] of [
      [1, sized, 400],
      [KB, sized, 200],
      [15.9 * KB, sized, 200],
      [16 * KB, sized, 200],
      [16.1 * KB, sized, 413],
      [64 * KB, sized, 413],
      [KB * KB, sized, 413],
      [64 * KB, chunked, 413],
      [KB * KB, chunked, 413],
    ] as const) {
      test(`a ${send.name} form of ${Math.floor(bytes)} bytes gets ${status}`, async () => {
        for (const locale of locales) {
          const [length, body] = send(formOf(Math.floor(bytes), fields[locale]))
          const answer = await converse(site.port, headOf(locale, length) + body)
          expect(statusOf(answer)).toBe(status)
          expect(answer).toContain(`<html lang="${locale}"`)
          const { Newsletter, Refused } = words[locale]
          if (status === 200) expect(answer).toContain(Newsletter.consentMissing)
          if (status === 413) expect(answer).toContain(Refused.tooLarge.title)
          if (status === 413) expect(answer).toContain('</html>')
        }
      })
    }

    test('a form of more than 100 fields is none', async () => {
      for (const locale of locales) {
        for (const [count, status] of [
          [90, 200],
          [101, 400],
        ] as const) {
          const more = Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, '']))
          const [length, body] = sized(formOf(15 * KB, { ...fields[locale], ...more }))
          expect(statusOf(await converse(site.port, headOf(locale, length) + body)), String(count)).toBe(status)
        }
      }
    })

    test('headers of 15 KB are read, of 17 KB refused, and the connection closed', async () => {
      const ask = (bytes: number) =>
        converse(
          site.port,
          `GET /ro HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\nCookie: ${'a'.repeat(bytes)}\r\n\r\n`,
        )
      expect(statusOf(await ask(15 * KB))).toBe(200)
      const refused = await ask(17 * KB)
      expect(statusOf(refused)).toBe(431)
      expect(refused).toMatch(HEADERS)
      expect(statusOf(await ask(100))).toBe(200)
    })

    for (const [what, text, status] of [
      ['what is no request', 'hello', 400],
      ['a request of no host', 'GET /ro HTTP/1.1\r\nConnection: close', 400],
      ['a request of another site', `GET https://evil.example/ro HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close`, 400],
      ['a request to no path', `OPTIONS * HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close`, 400],
      ['a path with slashes at its front', `GET //evil.example HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close`, 308],
      ['a path with other slashes', `GET /\\evil.example HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close`, 308],
      ['a request that expects something', `GET /ro HTTP/1.1\r\nHost: ${HOST}\r\nExpect: x\r\nConnection: close`, 200],
    ] as const) {
      test(`${what} is answered ${status}, with every header (S-01, S-17)`, async () => {
        const answer = await converse(site.port, `${text}\r\n\r\n`)
        expect(statusOf(answer)).toBe(status)
        expect(answer).toMatch(HEADERS)
        if (status === 308) expect(answer).toContain('\r\nlocation: /evil.example\r\n')
      })
    }

    test('200 visitors who send a byte a second are hung up on, and others get their pages', async ({ request }) => {
      const beginnings = ['GET /ro HTTP/1.1\r\nX-Slow: ', headOf('ro', 'Content-Length: 1000')]
      const slow = Array.from({ length: 200 }, (_, index) => {
        const wire = open(site.port)
        wire.socket.write(beginnings[index % beginnings.length] ?? '')
        return wire
      })
      const drip = setInterval(() => {
        for (const { socket } of slow) if (socket.writable) socket.write('a')
      }, 1000)
      const isOver = closedWithin(slow, SLOW_LIMIT_IN_MS)
      let pages = 0
      for (let left = 20; left > 0; left--) {
        const response = await request.get(`${site.origin}/ro/despre`)
        expect(response.status()).toBe(200)
        if (slow.every(({ socket }) => !socket.closed)) pages++
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      expect(pages, 'pages while all were waiting').toBeGreaterThan(5)
      expect(await isOver, 'all connections closed').toBe(true)
      clearInterval(drip)
      for (const { read } of slow) {
        expect(statusOf(read())).toBe(408)
        expect(read()).toMatch(HEADERS)
      }
    })
  })

/** The server's limit is 10 s; it looks every two, and the machine may be busy. */
const SLOW_LIMIT_IN_MS = 18_000

/** Whether the server closed all of them in time. */
function closedWithin(wires: Wire[], limit: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), limit))
  const closed = Promise.all(wires.map(({ closed }) => closed)).then(() => true)
  return Promise.race([closed, late])
}
