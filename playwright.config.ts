import { existsSync } from 'node:fs'
import { chromium, defineConfig } from '@playwright/test'
import { QUIET, SYSTEM_BROWSERS } from './scripts/lib/chromium.mjs'

const ORIGIN = 'http://localhost:3100'

function browserPath(): string | undefined {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path))
}

/** Sees the whole site once, or asks without a browser: a second run without JavaScript would see the same. */
const WHOLE_SITE =
  /(axe|axe-settings|built|contrast|planted|html|machine|documents-only|foreign-text|headers|methods|downloads|hosts|observatory|one-click|poison|paper|probes|reflow|reports|share-images|stillness|text-size)\.spec\.ts$/

/** Changes what the others see: after them, one at a time. */
const PUBLISHING = /(publishing|one-language|preview)\.spec\.ts$/

const executablePath = browserPath()

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 240_000,
  // Only what fails takes longer: a machine may be busy, and no test is about a few seconds.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }], ['./tests/e2e/support/logs.ts']],
  outputDir: 'test-results/e2e',
  use: {
    baseURL: ORIGIN,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: QUIET,
    },
  },
  projects: [
    // Every story runs with JavaScript and without.
    { name: 'js', use: { javaScriptEnabled: true }, testIgnore: PUBLISHING },
    { name: 'no-js', use: { javaScriptEnabled: false }, testIgnore: [WHOLE_SITE, PUBLISHING] },
    { name: 'faults', testDir: 'tests/faults', dependencies: ['js', 'no-js'] },
    // One after the other: each publishes to the same site.
    { name: 'publishing', testMatch: PUBLISHING, dependencies: ['js', 'no-js', 'faults'], workers: 1 },
  ],
  webServer: {
    command: 'node --conditions=react-server scripts/command.mjs serve',
    url: `${ORIGIN}/api/ready`,
    reuseExistingServer: false,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: '3100',
      DATA_DIR: 'data/e2e',
      DATABASE_URL: 'file:./data/e2e/site.db',
      SITE_ORIGIN: ORIGIN,
      // Each test is a visitor of its own to the limits (tests/e2e/support/test.ts).
      TRUSTED_PROXY_HOPS: '1',
      CONFIRMATIONS_PER_HOUR: '100000',
    },
  },
})
