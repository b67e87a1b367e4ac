import 'server-only'
import { database } from '../db/client.ts'

/**
 * What became of an address that was a page's.
 *
 * @returns the address that follows it, null when the page was removed, undefined when no page was ever there.
 */
export async function findFormerAddress(path: string): Promise<string | null | undefined> {
  const row = await database().formerAddress.findUnique({ where: { path } })
  return row?.successor ?? (row ? null : undefined)
}
