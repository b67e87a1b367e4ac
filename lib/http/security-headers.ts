import { readEnv } from '../env.ts'

/** Where browsers report what the policy blocked (S-06). */
export const REPORT_PATH = '/api/csp-report'

/** The Content-Security-Policy of every response (S-02): nothing inline, nothing foreign. */
export function contentSecurityPolicy(): string {
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    `report-uri ${REPORT_PATH}`,
  ]
  if (readEnv().siteOrigin.startsWith('https:')) directives.push('upgrade-insecure-requests')
  return directives.join('; ')
}

/**
 * Features of the browser that no page of the site uses, each denied by name (S-01): all that Chromium 150 knows, but client
 * hints (`ch-…`). They say of a browser what it says in other headers, and 24 names would make every answer longer.
 */
const DENIED_FEATURES = [
  'accelerometer',
  'aria-notify',
  'attribution-reporting',
  'autoplay',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'cross-origin-isolated',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'join-ad-interest-group',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'magnetometer',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-aggregation',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'run-ad-auction',
  'screen-wake-lock',
  'serial',
  'shared-storage',
  'shared-storage-select-url',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** What runs nothing says less: a font is to come in seven packets with its headers (docs/decisions/0020). */
const DENIED_TO_PARTS = ['browsing-topics', 'camera', 'geolocation', 'microphone']

function permissionsPolicy(denied: string[]): { key: string; value: string } {
  return { key: 'Permissions-Policy', value: denied.map((feature) => `${feature}=()`).join(', ') }
}

/** For what pages are made of, in place of the longer one. */
export const PERMISSIONS_OF_PARTS = permissionsPolicy(DENIED_TO_PARTS)

/** The headers of every response, prerendered or not (S-01). */
export function securityHeaders(): Array<{ key: string; value: string }> {
  return [
    { key: 'Content-Security-Policy', value: contentSecurityPolicy() },
    { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
    { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
    permissionsPolicy(DENIED_FEATURES),
  ]
}
