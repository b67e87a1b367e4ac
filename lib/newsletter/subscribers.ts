import type { PrismaClient, Subscriber } from '../../prisma/generated/client.ts'

/** Rows that are in memory at once. */
const CHUNK = 1_000

/** All subscribers of some kind in the order in which they came, a few at a time: there may be many. */
export async function* eachSubscriber(
  database: PrismaClient,
  where: { state?: string; locale?: string } = {},
): AsyncGenerator<Subscriber[]> {
  for (let last = 0; ; ) {
    const rows = await database.subscriber.findMany({
      where: { ...where, id: { gt: last } },
      orderBy: { id: 'asc' },
      take: CHUNK,
    })
    const end = rows.at(-1)
    if (!end) return
    yield rows
    last = end.id
  }
}
