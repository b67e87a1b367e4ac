import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      // The package throws outside React's server graph, by design; here everything is the server.
      'server-only': at('./tests/unit/support/empty.ts'),
      '@': at('./'),
    },
  },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    globalSetup: ['tests/unit/support/base-store.ts'],
    // Processes, not threads: files set DATABASE_URL, and the database driver is native code.
    pool: 'forks',
    // One for each processor of the smallest machine that the tests are promised on; by itself it would leave one of two idle.
    maxWorkers: 2,
    // next-intl names framework modules in a way that only a bundler resolves.
    server: { deps: { inline: ['next-intl'] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
