import type { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client.ts'

/** What takes statements: Prisma's client, a write of it, or the connection below it. */
export interface Statements {
  $queryRaw(query: Prisma.Sql): PromiseLike<unknown>
  $executeRaw(query: Prisma.Sql): PromiseLike<number>
}

/**
 * The rows that a question finds.
 *
 * @param rows A list of what each row is.
 */
export async function select<Rows extends z.ZodType>(
  store: Statements,
  rows: Rows,
  query: Prisma.Sql,
): Promise<z.output<Rows>> {
  return rows.parse(await store.$queryRaw(query))
}
