import { isIP, isIPv6 } from 'node:net'
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts'
import type { Statements } from '../db/statements.ts'
import { write } from '../db/write.ts'
import { DAY_IN_MS, MINUTE_IN_MS } from '../durations.ts'
import { countOne, countsWhere } from './counters.ts'
import { keyedHash } from './keys.ts'

/** How often one network may do what is nobody's every day, in windows of time (N-18). */
export const networkLimits = {
  'sign-up': [
    { times: 5, per: 10 * MINUTE_IN_MS },
    { times: 20, per: DAY_IN_MS },
  ],
  token: [{ times: 30, per: 10 * MINUTE_IN_MS }],
} as const

export type LimitKind = keyof typeof networkLimits

/**
 * Keyed hash of a visitor's network: of the address for IPv4, of its first half for IPv6, where every customer has a
 * whole half to choose addresses from. The address itself is not kept.
 */
export function networkKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return keyedHash('newsletter-network', mapped ?? (isIPv6(address) ? firstHalf(address) : address))
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** The header in which the server tells who asks (lib/http/border.mjs). */
export const CLIENT_HEADER = 'x-client-address'

/** The network from which a request comes. */
export function networkOf(headers: Headers): string {
  const address = headers.get(CLIENT_HEADER) ?? ''
  return networkKey(isIP(address) ? address : 'unknown')
}

/** As {@link takeFrom}, in a write of its own. */
export async function takeFromNetwork(
  database: PrismaClient,
  kind: LimitKind,
  network: string,
  now: Date,
): Promise<number | undefined> {
  return write(database, (tx) => takeFrom(tx, kind, network, now))
}

/**
 * Counts one more for a network, unless it had its share.
 *
 * @returns for how many seconds it has to wait; undefined when it need not.
 */
export async function takeFrom(
  tx: Statements,
  kind: LimitKind,
  network: string,
  now: Date,
): Promise<number | undefined> {
  const windows = networkLimits[kind].map(({ times, per }) => ({
    times,
    ends: startOf(now, per).getTime() + per,
    where: { key: `${kind} ${per / MINUTE_IN_MS} ${network}`, since: startOf(now, per) },
  }))
  const isOne = windows.map(({ where }) => Prisma.sql`("key" = ${where.key} AND "since" = ${where.since})`)
  const counted = await countsWhere(tx, Prisma.join(isOne, ' OR '))
  const full = windows.filter(({ times, where }) =>
    counted.some(({ key, since, count }) => key === where.key && since >= where.since && count >= times),
  )
  if (full.length > 0) return Math.ceil((Math.max(...full.map(({ ends }) => ends)) - now.getTime()) / 1000)
  await countOne(tx, ...windows.map(({ where }) => where))
  return undefined
}

/** When the window that a moment falls into began. */
export function startOf(now: Date, per: number): Date {
  return new Date(Math.floor(now.getTime() / per) * per)
}
