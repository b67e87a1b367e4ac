import type { PrismaClient } from '../../../lib/db/client.ts'

const AT = new Date('2026-11-01T10:00:00Z')

/** Fills the store with subscribers: every third reads English, `state` says how each stands. */
export async function addSubscribers(
  database: PrismaClient,
  count: number,
  state: (index: number) => string = () => 'active',
): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    emailKey: `cititor${index}@example.org`,
    email: `Cititor${index}@example.org`,
    locale: index % 3 === 2 ? 'en' : 'ro',
    state: state(index),
    confirmedAt: AT,
    changedAt: AT,
  }))
  for (let at = 0; at < count; at += 1_000) {
    await database.subscriber.createMany({ data: rows.slice(at, at + 1_000) })
  }
}
