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
]

test('no probe finds anything but a page that says that nothing is there', async ({ request }) => {
  expect(PROBES.length).toBeGreaterThanOrEqual(80)
  for (const probe of PROBES) {
    const response = await request.get(`/${probe}`)
    expect([400, 404], `${response.status()} ${probe}`).toContain(response.status())
    const body = await response.text()
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

/** Addresses that would lead elsewhere if an answer believed them (S-17). */
const ELSEWHERE = [
  '//evil.example',
  '/\\evil.example',
  '/%2f%2fevil.example',
  '/ro//evil.example',
  '/javascript:alert(1)',
]

test('no address and no parameter leads to another site', async ({ request, baseURL }) => {
  const asked = [
    ...ELSEWHERE,
    ...['next', 'url', 'redirect', 'returnTo', 'lang'].flatMap((name) =>
      ['//evil.example', 'https://evil.example', 'javascript:alert(1)'].flatMap((value) =>
        ['/', '/ro', '/ro/about'].map((path) => `${path}?${name}=${encodeURIComponent(value)}`),
      ),
    ),
  ]
  for (const path of asked) {
    const response = await request.get(`${baseURL}${path}`, { maxRedirects: 0 })
    const { location } = response.headers()
    if (location) expect(new URL(location, baseURL).origin, path).toBe(baseURL)
    expect(response.status(), path).toBeLessThan(500)
  }
})
