import 'server-only'
import { database } from '../db/client.ts'

/**
 * Asks the store the smallest question.
 *
 * @throws when it cannot be read.
 */
export async function askStore(): Promise<void> {
  await database().contentRecord.count()
}
