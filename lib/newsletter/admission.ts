import { Prisma } from '../../prisma/generated/client.ts'
import type { Statements } from '../db/statements.ts'
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../durations.ts'
import { readEnv } from '../env.ts'
import { enqueue } from '../mail/outbox.ts'
import { countOne, countsWhere } from './counters.ts'
import { startOf } from './network-limits.ts'
import { isUsed, takeProof } from './proof.ts'

/**
 * How many sign-ups are let in, whoever sends them (N-18, N-21). Counted are requests, not mails: whether one more is let
 * in must not tell how the addresses before it stood. No more mails leave than requests are let in.
 */
const limits = () => {
  const perHour = readEnv().confirmationsPerHour
  return {
    perHour,
    /** Of the hour's share: the rest is for those who bring a proof of work, and no wave can use it up. */
    withoutProof: Math.ceil((perHour * 2) / 3),
    /** More in ten minutes, with few of the day's confirmed, is an attack. */
    perWindow: Math.floor(perHour / 3),
    /** Of the day's requests, those that were confirmed. */
    leastConfirmed: 0.2,
    /** During an attack so many an hour get in without a proof: somebody may have no JavaScript. */
    withoutProofInAttack: 3,
  }
}

const WINDOW_IN_MS = 10 * MINUTE_IN_MS

/** An attack is over when nothing spoke of one for so long. */
const CALM_IN_MS = 6 * HOUR_IN_MS

/** Keys of the counters; all but the attack's own are of ten minutes each. */
const KEYS = {
  taken: 'sign-ups taken',
  held: 'sign-ups held',
  /** Of those taken: without a proof, during an attack. */
  excused: 'sign-ups excused',
  confirmed: 'sign-ups confirmed',
  /** One row for each window in which something spoke of an attack. */
  attack: 'attack',
}

/** `in`; `before`: with the same proof, so that nothing more is to be done; `held` until it brings a proof, or there is room. */
type Admission = 'in' | 'before' | 'held'

/**
 * Lets a sign-up in, or holds it. Between attacks this is one question and one counter.
 *
 * @param proof What {@link readProof} found in the form.
 */
export async function admit(tx: Statements, proof: string | undefined, now: Date): Promise<Admission> {
  if (proof && (await isUsed(tx, proof))) return 'before'
  const counted = await countsOf(tx, now)
  const isAttack = (await speaksOfAttack(tx, counted, now)) || counted.attacks.length > 0
  const { perHour, withoutProofInAttack } = limits()
  const isExcused = isAttack && !proof && counted.excused < withoutProofInAttack
  const isIn = counted.taken < perHour && (!isAttack || isExcused || proof !== undefined)
  if (isIn && proof) await takeProof(tx, proof, now)
  if (isIn && isExcused) await count(tx, KEYS.excused, now)
  await count(tx, isIn ? KEYS.taken : KEYS.held, now)
  return isIn ? 'in' : 'held'
}

/** Counts that somebody confirmed: a wave does not. */
export async function countConfirmed(tx: Statements, now: Date): Promise<void> {
  await count(tx, KEYS.confirmed, now)
}

/** Whether sign-ups without a proof of work are held. */
export async function isUnderAttack(store: Statements, now: Date): Promise<boolean> {
  return (await countsWhere(store, attackSince(now))).length > 0
}

interface Counts {
  /** In the hour. */
  taken: number
  excused: number
  /** In the window, this one included. */
  asked: number
  /** When something spoke of an attack that is not over. */
  attacks: Date[]
}

async function countsOf(tx: Statements, now: Date): Promise<Counts> {
  const hour = startOf(now, HOUR_IN_MS)
  const keys = Prisma.join([KEYS.taken, KEYS.held, KEYS.excused])
  const rows = await countsWhere(tx, Prisma.sql`("key" IN (${keys}) AND "since" >= ${hour}) OR ${attackSince(now)}`)
  const window = startOf(now, WINDOW_IN_MS)
  const sum = (keys: string[], since = hour) =>
    rows.filter((row) => keys.includes(row.key) && row.since >= since).reduce((total, row) => total + row.count, 0)
  return {
    taken: sum([KEYS.taken]),
    excused: sum([KEYS.excused]),
    asked: sum([KEYS.taken, KEYS.held], window) + 1,
    attacks: rows.filter(({ key }) => key === KEYS.attack).map(({ since }) => since),
  }
}

/** Whether this request speaks of an attack; staff hear of it when it is the first that does. */
async function speaksOfAttack(tx: Statements, { taken, asked, attacks }: Counts, now: Date): Promise<boolean> {
  const window = startOf(now, WINDOW_IN_MS)
  if (attacks.some((since) => since >= window)) return true
  const isShareUsed = taken >= limits().withoutProof
  if (!isShareUsed && (asked <= limits().perWindow || (await isConfirmed(tx, now)))) return false
  await countOne(tx, { key: KEYS.attack, since: now })
  if (attacks.length === 0) await enqueue(tx, { template: 'alert', locale: 'ro' }, now)
  return true
}

/** Whether enough of what was asked for within a day was confirmed: then many come because many want to. */
async function isConfirmed(tx: Statements, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - DAY_IN_MS)
  const sumOf = async (...keys: string[]) => {
    const rows = await countsWhere(tx, Prisma.sql`"key" IN (${Prisma.join(keys)}) AND "since" > ${since}`)
    return rows.reduce((sum, { count }) => sum + count, 0)
  }
  const asked = (await sumOf(KEYS.taken, KEYS.held)) + 1
  return (await sumOf(KEYS.confirmed)) >= asked * limits().leastConfirmed
}

function attackSince(now: Date) {
  return Prisma.sql`("key" = ${KEYS.attack} AND "since" > ${new Date(now.getTime() - CALM_IN_MS)})`
}

async function count(tx: Statements, key: string, now: Date): Promise<void> {
  await countOne(tx, { key, since: startOf(now, WINDOW_IN_MS) })
}
