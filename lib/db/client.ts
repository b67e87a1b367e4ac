import { PrismaClient } from '../../prisma/generated/client.ts'
import { readEnv } from '../env.ts'
import { SqliteAdapterFactory } from './adapter.ts'

export type { PrismaClient } from '../../prisma/generated/client.ts'

/**
 * Opens the store.
 *
 * @param file Absolute path of the database file.
 */
export function openDatabase(file: string): PrismaClient {
  return new PrismaClient({ adapter: new SqliteAdapterFactory(file) })
}

let shared: PrismaClient | undefined

/** The server's one client, opened at the first question. */
export function database(): PrismaClient {
  shared ??= openDatabase(readEnv().databaseFile)
  return shared
}
