import { z } from 'zod'
import { createBudget } from '@/lib/http/budget'

/** Bytes of the largest report that is read (S-06). */
const REPORT_LIMIT_IN_BYTES = 8 * 1024

/** Reports written to the log in a minute, whoever sends them: a log is no place to be flooded. */
const budget = createBudget({ times: 30, perMs: 60_000 })

const report = z.object({
  'csp-report': z.object({ 'effective-directive': z.string().max(64), 'blocked-uri': z.string().max(2048) }),
})

/** What the policy blocked in somebody's browser: only the directive and the origin blocked are kept. */
export async function POST(request: Request): Promise<Response> {
  const text = await readUpTo(request, REPORT_LIMIT_IN_BYTES)
  if (text === undefined) return say(413)
  const parsed = report.safeParse(parseJson(text))
  if (!parsed.success) return say(400)
  if (!budget.take()) return say(429, { 'Retry-After': '60' })
  const { 'effective-directive': directive, 'blocked-uri': blocked } = parsed.data['csp-report']
  console.warn(
    JSON.stringify({ event: 'csp.blocked', directive: directive.replace(/[^a-z-]/g, ''), origin: originOf(blocked) }),
  )
  return say(204)
}

/** Nothing but a status; no answer to a POST is kept (S-22). */
function say(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}

/** The body's text, or undefined when it is longer than the limit; no more than that is read. */
async function readUpTo(request: Request, limit: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Addresses may hold what is nobody's business; keywords like "inline" are kept as they are. */
function originOf(blocked: string): string {
  if (URL.canParse(blocked)) return new URL(blocked).origin
  return blocked.replace(/[^a-z-]/g, '').slice(0, 32)
}
