import 'server-only'
import { z } from 'zod'
import { Prisma } from '../../prisma/generated/client.ts'
import { database } from '../db/client.ts'
import { select } from '../db/statements.ts'

/**
 * Remembers what a question about content was answered, until somebody writes into the store or the time of a text comes:
 * for what many pages ask and only a look at every record tells (F-07).
 *
 * @param ask Of arguments that are words, and few.
 */
export function untilWritten<Args extends readonly string[], Value>(
  ask: (...args: Args) => Promise<Value>,
): (...args: Args) => Promise<Value> {
  let known = { moment: '', answers: new Map<string, Value>() }
  return async (...args) => {
    const moment = await momentOfStore()
    if (moment !== known.moment) known = { moment, answers: new Map() }
    // What is answered late belongs to the moment in which it was asked.
    const { answers } = known
    const key = args.join(' ')
    const before = answers.get(key)
    if (before !== undefined) return before
    const answer = await ask(...args)
    answers.set(key, answer)
    return answer
  }
}

const moments = z.array(z.object({ moment: z.string() }))

/**
 * What answers depend on: the commits of others (SQLite's `data_version`), because the server's own connection writes no
 * content, and the last text that came or went by itself.
 */
async function momentOfStore(): Promise<string> {
  const last = Prisma.sql`SELECT max("at") FROM "ScheduledMoment" WHERE "at" <= ${new Date()}`
  const question = Prisma.sql`SELECT data_version || ' ' || coalesce((${last}), '') AS "moment" FROM pragma_data_version`
  const [{ moment } = { moment: '' }] = await select(database(), moments, question)
  return moment
}
