import type { APIResponse } from '@playwright/test'

/**
 * The HTTP Observatory's published rules (its version 5), as far as they can give or take anything from a site without
 * cookies or shared resources. The scale starts at 100; an A+ begins there.
 *
 * @returns the modifier of each rule that applies.
 */
export async function observatoryScore(response: APIResponse): Promise<Record<string, number>> {
  const headers = response.headers()
  const html = await response.text()
  return {
    'content-security-policy': policyModifier(headers['content-security-policy'] ?? ''),
    cookies: headers['set-cookie'] === undefined ? 0 : -40,
    'cross-origin-resource-sharing': headers['access-control-allow-origin'] === undefined ? 0 : -50,
    'cross-origin-resource-policy': headers['cross-origin-resource-policy'] === 'same-origin' ? 10 : 0,
    'referrer-policy': /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/.test(
      headers['referrer-policy'] ?? '',
    )
      ? 5
      : 0,
    'strict-transport-security':
      Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0) >= 15_768_000 ? 0 : -20,
    'subresource-integrity': integrityModifier(html),
    'x-content-type-options': headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    'x-frame-options': /frame-ancestors 'none'/.test(headers['content-security-policy'] ?? '') ? 5 : -20,
  }
}

/** Scripts of the site itself earn something as well when their integrity is given; the rules look at pages come by HTTPS. */
function integrityModifier(html: string): number {
  const scripts = html.match(/<script\b[^>]*\bsrc="[^>]*>/g) ?? []
  if (scripts.some((script) => /\bsrc="(https?:)?\/\//.test(script))) return -5
  return scripts.length > 0 && scripts.every((script) => /\bintegrity="sha/.test(script)) ? 5 : 0
}

function policyModifier(policy: string): number {
  if (policy === '') return -25
  if (/'unsafe-(inline|eval)'/.test(policy)) return -20
  if (/\b(http|ftp):/.test(policy)) return -20
  return policy.startsWith("default-src 'none'") && /form-action '(none|self)'/.test(policy) ? 10 : 5
}
