import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { localisedRedirects, localisedRewrites } from './i18n/addresses.ts'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/ro.json' },
})

const config: NextConfig = {
  poweredByHeader: false,
  // Dynamic pages stream their metadata to browsers otherwise: the title belongs into the head for everybody.
  htmlLimitedBots: /.*/,
  // Pictures are made when content is published; the framework's optimiser is closed (S-15).
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3'],
  experimental: { globalNotFound: true },
  redirects: async () => localisedRedirects(),
  rewrites: async () => localisedRewrites(),
}

export default withNextIntl(config)
