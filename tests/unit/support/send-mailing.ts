import { openDatabase } from '../../../lib/db/client.ts'
import { readEnv } from '../../../lib/env.ts'
import { openTransport } from '../../../lib/mail/transport.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { advanceMailings } from '../../../lib/newsletter/mailing/advance.ts'

/** The loop of the outbox in a process of its own, for a test that kills it; its clock is ahead by so many milliseconds. */
const ahead = Number(process.argv[2])
const env = readEnv()
const database = openDatabase(env.databaseFile)
const transport = openTransport(env)
const now = () => new Date(Date.now() + ahead)

while ((await database.mailing.count({ where: { state: { not: 'sent' } } })) > 0) {
  await advanceMailings(database, now())
  await deliverDue(database, transport, now())
}
transport.close()
await database.$disconnect()
