import { revalidateTag } from 'next/cache'
import { readEnv } from '@/lib/env'
import { isSecret, secret } from '@/lib/secrets'

/** The framework's own tag of everything that it renders; a test fails when its name moves. */
const EVERYTHING = '_N_T_/layout'

/**
 * Marks every page stale after content was published. Stale, not expired: the next visitor gets the old page, whole
 * and without the framework's scripts, while the new one is made (docs/decisions/0011). The publish command asks for
 * each page until it is new, so that in fact no visitor gets an old one.
 */
export function POST(request: Request): Response {
  const sent = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? ''
  const headers = { 'Cache-Control': 'no-store' }
  if (!isSecret(sent, secret(readEnv().dataDir, 'revalidate')))
    return new Response('Forbidden\n', { status: 403, headers })
  revalidateTag(EVERYTHING, 'max')
  return new Response(null, { status: 204, headers })
}
