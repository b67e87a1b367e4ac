import { PrismaClient } from '../../prisma/generated/client.ts'
import { readEnv } from '../env.ts'
import { SqliteAdapterFactory } from './adapter.ts'

export type { PrismaClient } from '../../prisma/generated/client.ts'

/**
 * Opens the store.
 *
 * @param file Absolute path of the database file; made when it is missing, unless it must be there.
 */
export function openDatabase(file: string, options: { isThere?: boolean } = {}): PrismaClient {
  return new PrismaClient({ adapter: new SqliteAdapterFactory(file, options) })
}

let shared: PrismaClient | undefined

/** The server's one client, opened at the first question. The start made the store; a server without one makes no other. */
export function database(): PrismaClient {
  shared ??= openDatabase(readEnv().databaseFile, { isThere: true })
  return shared
}
