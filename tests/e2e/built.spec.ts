import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { locales } from './support/languages'
import { expect, test } from './support/test'

/** What the build wrote down of itself. */
function built<T>(name: string, shape: z.ZodType<T>): T {
  return shape.parse(JSON.parse(readFileSync(`.next/${name}-manifest.json`, 'utf8')))
}

/** Every server action that a browser may call; a new one is a decision, not an accident (S-13). */
const REVIEWED = ['lib/newsletter/sign-up.ts signUp']

test('the build exports the reviewed server actions, and no other', () => {
  const action = z.object({ exportedName: z.string(), filename: z.string() })
  const { node } = built('server/server-reference', z.object({ node: z.record(z.string(), action) }))
  expect(Object.values(node).map(({ filename, exportedName }) => `${filename} ${exportedName}`)).toEqual(REVIEWED)
})

const routes = () =>
  built(
    'routes',
    z.object({
      dynamicRoutes: z.array(z.object({ page: z.string() })),
      staticRoutes: z.array(z.object({ page: z.string() })),
      redirects: z.array(z.object({ destination: z.string() })),
      rewrites: z.record(z.string(), z.array(z.object({ destination: z.string() }))),
    }),
  )

/** What depends on the request, on the moment, or on the disk; everything else is made before it is asked for (S-04). */
const MADE_WHEN_ASKED = [
  '/.well-known/security.txt',
  '/api/csp-report',
  '/api/health',
  '/api/ready',
  '/api/revalidate',
  '/media/[name]',
  '/preferences.css',
]

test('every page, feed and table is static, and nothing else is dynamic but what was reviewed (S-04)', () => {
  const made = built(
    'prerender',
    z.object({ routes: z.record(z.string(), z.unknown()), dynamicRoutes: z.record(z.string(), z.unknown()) }),
  )
  const { dynamicRoutes, staticRoutes } = routes()
  const pages = [...dynamicRoutes, ...staticRoutes].map(({ page }) => page)
  expect(pages.filter((page) => !(page in made.routes || page in made.dynamicRoutes)).sort()).toEqual(MADE_WHEN_ASKED)
  const alone = pages.filter((page) => /^\/\[locale\](?!.*\[)/.test(page))
  expect(alone.length).toBeGreaterThan(20)
  for (const locale of locales) {
    for (const page of alone) expect(Object.keys(made.routes)).toContain(page.replace('[locale]', locale))
  }
})

test('the build leads to no other host, and runs nothing on an edge (S-15)', () => {
  const { redirects, rewrites } = routes()
  const led = [...redirects, ...Object.values(rewrites).flat()].map(({ destination }) => destination)
  expect(led.length).toBeGreaterThan(20)
  for (const destination of led) expect(destination).toMatch(/^\/[\w[:]/)
  // Only what runs on an edge is listed there.
  const edge = built(
    'server/middleware',
    z.object({ middleware: z.record(z.string(), z.unknown()), functions: z.record(z.string(), z.unknown()) }),
  )
  expect(edge).toEqual({ middleware: {}, functions: {} })
})
