import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { foreignRewrites, localisedRewrites } from './i18n/addresses.ts'
import { FORM_LIMIT_IN_BYTES } from './lib/http/form-sent.mjs'
import { PERMISSIONS_OF_PARTS, securityHeaders } from './lib/http/security-headers.ts'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/ro.json' },
})

/** Where the browser finds which pages to make ready before a click (app/speculation-rules). */
const SPECULATION_RULES = { key: 'Speculation-Rules', value: '"/speculation-rules"' }

/** The site's own scripts are named by their content: what has this address never changes. */
const FOR_GOOD = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }

/** Share images are made to be shown on other sites (S-01). */
const FOR_EVERYBODY = { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }

const config: NextConfig = {
  poweredByHeader: false,
  // The framework draws one by lot for each build, and writes it into every page: the same content is to be the same bytes
  // (F-09). Its client, which compares them, runs nowhere here.
  generateBuildId: () => 'site',
  // The preview has a copy of the build, because pages are kept beside it.
  distDir: process.env['SITE_BUILD'] ?? '.next',
  // Without the tests: a mistake in one must not stop the site from being built.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  // The proxy redirects: the framework's own redirects carry none of our headers.
  skipTrailingSlashRedirect: true,
  cacheHandler: fileURLToPath(new URL('./lib/http/cache-handler.mjs', import.meta.url)),
  headers: async () => [
    { source: '/:path*', headers: securityHeaders() },
    { source: '/:part(_next/static/.*|e/.*|media/.*|icon\\.svg|speculation-rules)', headers: [PERMISSIONS_OF_PARTS] },
    { source: '/:locale(ro|en)/:path*', headers: [SPECULATION_RULES] },
    { source: '/e/:file', headers: [FOR_GOOD] },
    { source: '/media/:name(share-.*)', headers: [FOR_EVERYBODY] },
  ],
  // Dynamic pages stream their metadata to browsers otherwise: the title belongs into the head for everybody.
  htmlLimitedBots: /.*/,
  // Pictures are made when content is published; the framework's optimiser is closed (S-15).
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3'],
  experimental: {
    globalNotFound: true,
    // `/RO` is nobody's page.
    caseSensitiveRoutes: true,
    serverActions: { bodySizeLimit: FORM_LIMIT_IN_BYTES },
  },
  rewrites: async () => [...foreignRewrites(), ...localisedRewrites()],
}

export default withNextIntl(config)
