import { href } from '@/i18n/navigation'
import { routing } from '@/i18n/routing'
import { absolute } from '@/lib/site'

/** Days for which the file vouches for itself when it is built: within the twelve months of RFC 9116 §2.5.5. */
const VALID_FOR_DAYS = 330

/** RFC 9116. Until the institution supplies an address, the contact is the legal notice's page. */
export function GET(): Response {
  const expires = new Date(Date.now() + VALID_FOR_DAYS * 24 * 60 * 60 * 1000)
  const lines = [
    `Contact: ${absolute(href('/legal-notice', 'en'))}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00.000Z`,
    `Preferred-Languages: ${routing.locales.join(', ')}`,
    `Canonical: ${absolute('/.well-known/security.txt')}`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
