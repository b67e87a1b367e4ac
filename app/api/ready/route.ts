import { proveStore } from '@/lib/data/ready'

export const dynamic = 'force-dynamic'

/** Readiness: the store can be read and written, and is whole. No details to the public (S-28). */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    await proveStore()
    return Response.json({ status: 'ready' }, { headers })
  } catch (error) {
    console.error('Not ready:', error)
    return Response.json({ status: 'unavailable' }, { status: 503, headers })
  }
}
