import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '@/lib/env'

/** Published files are named by the hash of their bytes, so nothing else can be asked for and nothing goes stale. */
const NAME = /^[0-9a-f]{32}\.(svg)$/

const TYPES: Record<string, string> = { svg: 'image/svg+xml' }

/** Answers with a published file. In production nginx may serve the folder instead. */
export async function GET(_request: Request, { params }: RouteContext<'/media/[name]'>): Promise<Response> {
  const { name } = await params
  const extension = NAME.exec(name)?.[1]
  const bytes = extension && (await readFile(path.join(readEnv().mediaDir, name)).catch(() => undefined))
  if (!extension || !bytes)
    return new Response('Not found\n', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      ETag: `"${name}"`,
    },
  })
}
