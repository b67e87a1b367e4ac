import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { loadContent } from '../../../lib/content/load.ts'
import { formatProblem } from '../../../lib/content/problem.ts'
import { publishStore, replaceIn } from '../support/content-files.ts'
import { runContent, useStore } from '../support/run-content.ts'
import { publishedStore, type TestStore } from '../support/store.ts'

const COOKIES = 'pagini-legale/cookies.yaml'
const WORDS = 'Nimic. Site-ul'

let store: TestStore

beforeEach(() => {
  store = publishedStore()
  useStore(store)
})

test.for([
  '/ro/documente/raport-de-activitate-2020',
  '/en/documents/activity-report-2020#title',
  '/ro/documente?an=2020',
  '/ro/galerie/pagina/2',
  '/ro/feed.xml',
  '/en/documents.csv',
  '/ro',
])('a link to %s is right', async (address) => {
  replaceIn(store, COOKIES, WORDS, `[Vezi](${address}). Site-ul`)
  expect((await loadContent(store.contentDir)).problems).toEqual([])
})

test.for(['/ro/documente/raport-2050', '/documente', '/ro/documents', '/ro/nimic'])(
  'a link to %s is a mistake, where it stands (E-09)',
  async (address) => {
    replaceIn(store, COOKIES, WORDS, `[Vezi](${address}). Site-ul`)
    const { problems } = await loadContent(store.contentDir)
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^content\/pagini-legale\/cookies\.yaml:\d+:7 ro\.sectiuni\.0\.text: .*nu există/),
    ])
    expect(problems[0]?.found).toBe(address)
  },
)

test('an address that goes is missed by the record that links to it, though that one did not change', async () => {
  replaceIn(store, COOKIES, WORDS, '[Vezi](/ro/documente/raport-de-activitate-2020). Site-ul')
  expect(await publishStore(store)).toMatchObject({ ok: true, changed: 1 })
  replaceIn(store, 'documente/raport-2020.yaml', 'slug: raport-de-activitate-2020', 'slug: raportul-2020')
  const result = await publishStore(store)
  expect(result.ok ? [] : result.problems.map(({ file }) => file)).toEqual([`content/${COOKIES}`])
})

const output = z.object({ ok: z.boolean(), links: z.array(z.object({ address: z.string(), state: z.string() })) })

/** A server of this machine: nothing else is asked in tests. */
async function localServer(): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(Number(request.url?.slice(1)) || 500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return `http://127.0.0.1:${port}`
}

test('external links are asked for on demand, and told by what they answer', async () => {
  const origin = await localServer()
  // Nothing else is asked: the other addresses of the fixture go.
  rmSync(path.join(store.contentDir, 'buletine'), { recursive: true })
  replaceIn(
    store,
    COOKIES,
    WORDS,
    `Adrese: ${[200, 404, 403].map((status) => `${origin}/${status}`).join(' și ')}. Site-ul`,
  )
  for (const name of ['2019', '2020'])
    replaceIn(store, `documente/raport-${name}.yaml`, 'https://cccluj.ro/documente', `${origin}/200`)
  const { status, out } = await runContent('links', '--json')
  const { ok, links } = output.parse(JSON.parse(out))
  expect([status, ok]).toEqual([1, false])
  expect(Object.fromEntries(links.map(({ address, state }) => [address.replace(origin, ''), state]))).toEqual({
    '/200': 'fine',
    '/404': 'broken',
    '/403': 'undecided',
  })
  expect((await runContent('links')).out).toMatch(
    /\/404: nu răspunde \(404\)\n {2}content\/pagini-legale\/cookies\.yaml:\d+/,
  )
})
