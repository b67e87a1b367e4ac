import type { NextRequest } from 'next/server'
import { stylesFor } from '@/lib/preferences/styles'
import { COOKIE, readWords } from '@/lib/preferences/words'

/** The visitor's own style sheet, for browsers without scripts: pages stay the same for everybody. */
export function GET(request: NextRequest): Response {
  const words = readWords(request.cookies.get(COOKIE)?.value ?? '')
  return new Response(words.length > 0 ? stylesFor(words) : '', {
    // Kept by nobody: going back in history must show the choice made since.
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'private, no-store', Vary: 'Cookie' },
  })
}
