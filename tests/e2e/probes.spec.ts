import { locales } from './support/languages'
import { at, localeOf } from './support/site'
import { subscriber } from './support/subscribers'
import { expect, test } from './support/test'

/** What scanners ask for first (S-16): none of it is here, and the answer is that of any other missing address. */
const PROBES = [
  ...['.env', '.env.local', '.env.production', '.git/config', '.git/HEAD', '.gitignore', '.npmrc', '.ssh/id_rsa'],
  ...['.DS_Store', '.htaccess', '.htpasswd', '.svn/entries', '.vscode/settings.json', '.well-known/', '.ci/run'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'next.config.ts', 'proxy.ts', 'biome.json', 'README.md'],
  ...['prisma/schema.prisma', 'data/site.db', 'data/e2e/site.db', 'data/secrets/revalidate', 'data/server.json'],
  ...['site.db', 'db.sqlite', 'backup.sql', 'dump.sql', 'backup.zip', 'site.tar.gz', 'content/institutie/ccc.yaml'],
  ...['messages/ro.json', 'lib/env.ts', 'app/globals.css', 'node_modules/next/package.json', 'scripts/start.mjs'],
  ...['_next/server/app/ro.html', '_next/server/middleware.js', '_next/build-manifest.json', '_next/static/', '_next/'],
  ...['_next/static/chunks/main.js.map', '_next/image?url=%2Ficon.svg&w=64&q=75', '_next/data/x/ro.json', 'media/'],
  ...[
    'media/..%2fsite.db',
    'media/%2e%2e%2fsite.db',
    '..%2fpackage.json',
    '%2e%2e/package.json',
    '..%252fpackage.json',
  ],
  ...[
    '....//package.json',
    '..%5cpackage.json',
    '%c0%ae%c0%ae/package.json',
    'ro/%00',
    'ro/a%00.html',
    'ro/..%2f..%2fetc',
  ],
  ...[
    'wp-login.php',
    'wp-admin/',
    'xmlrpc.php',
    'index.php',
    'phpmyadmin/',
    'admin',
    'administrator/',
    'login',
    'user',
  ],
  ...[
    'server-status',
    'actuator/health',
    'metrics',
    'debug',
    'console',
    'cgi-bin/test',
    'api',
    'api/',
    'api/users',
    'graphql',
  ],
  ...[
    'swagger.json',
    'openapi.json',
    'api/revalidate/x',
    'ro/answers/forbidden',
    'ro/answers',
    'en/missing',
    'trace.axd',
  ],
  ...['_not-found', '_not-found/', '_global-error', '_global-error/', '_error', '404', '500', 'ro.html'],
  ...['ro/_not-found', 'media/0123456789abcdef0123456789abcdef.pdf', 'media/share-x.png'],
]

test('no probe finds anything but a page that says that nothing is there', async ({ request }) => {
  expect(PROBES.length).toBeGreaterThanOrEqual(80)
  const textAt = async (path: string) => (await request.get(path)).text()
  const missing: Record<string, string[]> = {}
  for (const locale of locales) missing[locale] = [await textAt(`/${locale}/nothing/at-all`)]
  // Outside of the languages; what cannot be read, or is a name of the framework's, gets the page of the first language.
  const others = [await textAt('/xx'), ...(missing['ro'] ?? [])]
  for (const probe of PROBES) {
    const response = await request.get(`/${probe}`)
    expect([400, 404], `${response.status()} ${probe}`).toContain(response.status())
    expect(response.headers()['cache-control'], probe).toContain('no-store')
    const body = await response.text()
    const alike = missing[localeOf(new URL(response.url()).pathname) ?? ''] ?? others
    expect(alike.includes(body), `another page than elsewhere: ${probe}`).toBe(true)
    expect(body, probe).not.toMatch(/SQLite format|"dependencies"|DATABASE_URL|sourcesContent|\[core\]|Index of/)
  }
})

test('no answer carries the map of a source', async ({ request }) => {
  const html = await (await request.get('/ro')).text()
  for (const [, style = ''] of html.matchAll(/href="(\/_next\/static\/[^"]+\.css)"/g)) {
    expect(await (await request.get(style)).text()).not.toContain('sourceMappingURL')
    expect((await request.get(`${style}.map`)).status()).toBe(404)
  }
})

/** Values and paths that would lead elsewhere if an answer believed them (S-17). */
const ELSEWHERE = [
  ...['//evil.example', '/\\evil.example', 'https://evil.example', '%2f%2fevil.example', 'javascript:alert(1)'],
  ...['\\\\evil.example', '/%09/evil.example', 'https:evil.example', '@evil.example'],
]

/** Names that the site reads (lib/register.ts, the search, the pages of links and of preferences), and usual ones. */
const NAMES = [
  ...['an', 'tip', 'limba', 'ordine', 'pagina', 'year', 'type', 'language', 'order', 'page', 'q', 'done', 'back'],
  ...['next', 'url', 'redirect', 'returnTo', 'lang'],
]

test('no address and no parameter leads to another site', async ({ request, baseURL }) => {
  const links = await Promise.all(locales.map(async (locale) => (await subscriber(locale)).manage))
  const pages = ['/', '/ro', '/ro/about', '/ro/despre/', ...links, ...links.map((link) => `${link}/`)]
  const read = locales.flatMap((locale) => [
    at('/documents', locale),
    at('/clusters', locale),
    at('/display-preferences', locale),
  ])
  const asked = [
    ...ELSEWHERE.flatMap((value) => [value, `/ro/${value}`, `/ro${value}`, `/ro/documente/${value}/`]),
    ...[...pages, ...read].flatMap((path) =>
      NAMES.flatMap((name) => ELSEWHERE.map((value) => `${path}?${name}=${encodeURIComponent(value)}`)),
    ),
  ]
  let led = 0
  for (const path of asked.map((one) => (one.startsWith('/') ? one : `/${one}`))) {
    const response = await request.get(`${baseURL}${path}`, { maxRedirects: 0 })
    const { location } = response.headers()
    if (location) led++
    if (location) expect(new URL(location, `${baseURL}${path}`).origin, path).toBe(baseURL)
    expect(response.status(), path).toBeLessThan(500)
  }
  expect(led).toBeGreaterThan(pages.length)
})
