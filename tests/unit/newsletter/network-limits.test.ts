import { expect, test } from 'vitest'
import { openDatabase } from '../../../lib/db/client.ts'
import { networkKey, takeFromNetwork } from '../../../lib/newsletter/network-limits.ts'
import { later, START } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const HERE = networkKey('192.0.2.1')

test('one network signs up 5 times in 10 minutes and 20 times a day, and is told for how long to wait (N-18)', async () => {
  const { database } = publishedStore()
  const taken: number[] = []
  const waits = new Set<number>()
  for (let minutes = 0; minutes < (DAY - 10 * 60 * MINUTE) / MINUTE; minutes++) {
    const now = later(minutes * MINUTE)
    const wait = await takeFromNetwork(database, 'sign-up', HERE, now)
    if (wait === undefined) taken.push(minutes)
    else waits.add(Math.ceil(wait / 60))
  }
  expect(taken.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 10, 11, 12, 13, 14])
  expect(taken).toHaveLength(20)
  expect([...waits].slice(0, 5)).toEqual([5, 4, 3, 2, 1])
})

test('links of mails are used 30 times in 10 minutes, and that is counted for itself', async () => {
  const { database } = publishedStore()
  for (let times = 0; times < 30; times++)
    expect(await takeFromNetwork(database, 'token', HERE, later(times))).toBeUndefined()
  expect(await takeFromNetwork(database, 'token', HERE, later(30))).toBe(600)
  expect(await takeFromNetwork(database, 'sign-up', HERE, later(31))).toBeUndefined()
  expect(await takeFromNetwork(database, 'token', networkKey('192.0.2.2'), later(32))).toBeUndefined()
})

test('a restart in between counts for nothing', async () => {
  const { database, file } = publishedStore()
  for (let times = 0; times < 5; times++) await takeFromNetwork(database, 'sign-up', HERE, START)
  await database.$disconnect()
  const again = openDatabase(file)
  expect(await takeFromNetwork(again, 'sign-up', HERE, later(1))).toBeGreaterThan(0)
  await again.$disconnect()
})

test('10,000 addresses of one half of IPv6 are one network', () => {
  const addresses = Array.from({ length: 10_000 }, (_, index) => `2001:db8:1:2:${index.toString(16)}::${index % 7}`)
  expect(new Set(addresses.map(networkKey)).size).toBe(1)
})

test.for([
  ['2001:db8::1', '2001:db8:0:0:ffff::1', true],
  ['2001:0db8:0000:0000::1', '2001:DB8::2', true],
  ['2001:db8::1', '2001:db8:0:1::1', false],
  ['::1', '::2', true],
  ['::ffff:192.0.2.1', '192.0.2.1', true],
  ['fe80::1%eth0', 'fe80::2', true],
  ['192.0.2.1', '192.0.2.2', false],
] as const)('%s and %s are one network: %s', ([one, other, isSame]) => {
  expect(networkKey(one) === networkKey(other)).toBe(isSame)
})

test('no address stands in the store', async () => {
  const { database } = publishedStore()
  await takeFromNetwork(database, 'sign-up', networkKey('192.0.2.77'), START)
  const [row] = await database.limitCounter.findMany()
  expect(row?.key).toMatch(/^sign-up \d+ [0-9a-f]{64}$/)
})
