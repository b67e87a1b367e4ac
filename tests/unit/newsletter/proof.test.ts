import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openDatabase, type PrismaClient } from '../../../lib/db/client.ts'
import { address } from '../../../lib/newsletter/address.ts'
import { answerTo, proofIn } from '../../../lib/newsletter/form.ts'
import { cleanUp } from '../../../lib/newsletter/janitor.ts'
import { challengeFor, readProof } from '../../../lib/newsletter/proof.ts'
import { requestSubscription } from '../../../lib/newsletter/request.ts'
import { findWork, isWork } from '../../../lib/newsletter/work.ts'
import { later, START, signUpOf } from '../support/newsletter.ts'
import { publishedStore } from '../support/store.ts'

const MINUTE = 60_000
const ana = address.parse('ana@example.org')
const other = address.parse('maria@example.org')

const challenge = challengeFor(ana, START)
const work = await findWork(challenge)

test('work is eight numbers, each of which makes a hash that begins with ten zero bits (N-22)', async () => {
  const numbers = work.split('.')
  expect(numbers).toHaveLength(8)
  for (const [index, number] of numbers.entries()) {
    const hash = createHash('sha256').update(`${challenge}.${index}.${number}`).digest()
    expect(hash.readUInt32BE() >>> 22).toBe(0)
  }
  expect(await isWork(challenge, work)).toBe(true)
})

test('a proof is one for its own form, for ten minutes, whatever way its address is written', async () => {
  expect(await readProof(challenge, work, ana, START)).toHaveLength(22)
  expect(await readProof(challenge, work, address.parse(' Ana@Example.org'), later(10 * MINUTE - 1))).toHaveLength(22)
  expect(await readProof(challenge, work, other, START)).toBeUndefined()
  expect(await readProof(challenge, work, ana, later(10 * MINUTE))).toBeUndefined()
  expect(await readProof(challenge, work, ana, later(-1))).toBeUndefined()
})

/** Another character in one place. */
const changed = (text: string, place: number) =>
  text.slice(0, place) + (text[place] === '1' ? '2' : '1') + text.slice(place + 1)

test('a challenge with another character anywhere is none of ours', async () => {
  for (let place = 0; place < challenge.length; place++)
    expect(await readProof(changed(challenge, place), work, ana, later(MINUTE)), `place ${place}`).toBeUndefined()
})

test.for<[string, string]>([
  ['no work', ''],
  ['less work', work.split('.').slice(1).join('.')],
  ['more work', `${work}.0`],
  ['work for another challenge', await findWork(challengeFor(ana, START))],
  ['the same number eight times', Array(8).fill(work.split('.')[0]).join('.')],
  ['no numbers', 'a.b.c.d.e.f.g.h'],
  ['very large numbers', Array(8).fill('9'.repeat(2_000)).join('.')],
])('%s is no proof', async ([, sent]) => {
  expect(await readProof(challenge, sent, ana, START)).toBeUndefined()
})

test('no two challenges are the same, and none tells an address', () => {
  const made = Array.from({ length: 100 }, () => challengeFor(ana, START))
  expect(new Set(made).size).toBe(100)
  expect(made.every((one) => /^[\w.-]{1,128}$/.test(one))).toBe(true)
  expect(challenge).not.toContain(createHash('sha256').update(ana.key).digest('hex').slice(0, 16))
})

function ask(database: PrismaClient, proof: string | undefined, now: Date) {
  return requestSubscription(database, signUpOf(ana.email, { proof }), now)
}

test('sent again it is answered alike and does nothing, also when the server starts anew (N-22)', async () => {
  const { database, file } = publishedStore()
  // Something spoke of an attack, and nobody gets in without a proof any more.
  await database.limitCounter.create({ data: { key: 'attack', since: START, count: 1 } })
  for (let times = 0; times < 3; times++) await ask(database, undefined, later(times))
  const proof = await readProof(challenge, work, ana, later(10))
  const counts = (store: PrismaClient) =>
    Promise.all([store.consentEvent.count(), store.outboxMessage.count(), store.limitCounter.count()])
  expect(await ask(database, proof, later(10))).toBe('taken')
  const before = await database.limitCounter.findMany({ where: { key: { startsWith: 'sign-ups' } } })
  const [events, mails] = await counts(database)
  expect(await ask(database, proof, later(11))).toBe('taken')
  await cleanUp(database, later(9 * MINUTE))
  await database.$disconnect()
  const again = openDatabase(file)
  expect(await ask(again, proof, later(9 * MINUTE))).toBe('taken')
  expect((await counts(again)).slice(0, 2)).toEqual([events, mails])
  expect(await again.limitCounter.findMany({ where: { key: { startsWith: 'sign-ups' } } })).toEqual(before)
  await again.$disconnect()
})

function formWith(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ address: 'Ana@example.org', consent: '1', ...fields }))
    form.set(name, value)
  return form
}

test('a whole form that comes back is asked for a proof; one that has it, for nothing more', async () => {
  const asked = await answerTo(formWith({}), START)
  expect(asked).toMatchObject({ address: 'Ana@example.org', isAddressWrong: false, agrees: true })
  const made = asked.challenge ?? ''
  const form = formWith({ challenge: made, work: await findWork(made) })
  expect(await proofIn(form, ana, later(MINUTE))).toHaveLength(22)
  expect((await answerTo(form, later(MINUTE))).challenge).toBe('')
  // Its time is over: it is asked anew.
  expect((await answerTo(form, later(10 * MINUTE))).challenge).toMatch(/^\d+\./)
  expect(await answerTo(formWith({ address: 'ana' }), START)).not.toHaveProperty('challenge')
})
