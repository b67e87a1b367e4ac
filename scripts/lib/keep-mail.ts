import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../lib/db/client.ts'
import type { Env } from '../../lib/env.ts'
import type { Transport } from '../../lib/mail/transport.ts'
import { deliverDue } from '../../lib/mail/worker.ts'
import { advanceMailings } from '../../lib/newsletter/mailing/advance.ts'

/** How often the outbox is looked at: a few looks into an index. */
const LOOK_EVERY_MS = 1_000

/** Between the mails that leave at once and the next: the store's lock is for visitors, who wait for it, first. */
const PAUSE_MS = 100

/** How long mails that are on their way may still take when the site stops. */
const STOP_AFTER_MS = 5_000

/**
 * Sends the mails of the outbox, here and not in the server: no visitor waits for a mail server (N-02, N-03).
 *
 * @returns ends it: mails on their way arrive, or are tried again after the next start.
 */
export function keepMail({ databaseFile }: Env, transport: Transport): () => Promise<void> {
  const database = openDatabase(databaseFile)
  const giveUp = new AbortController()
  let isStopping = false
  let isInTrouble = false
  let timer: NodeJS.Timeout | undefined
  let working = Promise.resolve()

  async function look(): Promise<void> {
    await advanceMailings(database, new Date())
    while (!isStopping && (await deliverDue(database, transport, new Date(), giveUp.signal)) > 0) {
      isInTrouble = false
      await sleep(PAUSE_MS)
    }
    isInTrouble = false
  }

  async function lookAndWait(): Promise<void> {
    await look().catch((error: unknown) => {
      // Once: the store may be in trouble for hours, and the pages are served all the same.
      if (!isInTrouble) console.error('The outbox cannot be looked at, and is tried again:', error)
      isInTrouble = true
    })
    wait()
  }

  function wait(): void {
    if (isStopping) return
    // Does not keep the process alive after the server has ended.
    timer = setTimeout(() => {
      working = lookAndWait()
    }, LOOK_EVERY_MS).unref()
  }

  wait()
  return async () => {
    isStopping = true
    clearTimeout(timer)
    const patience = setTimeout(() => giveUp.abort(), STOP_AFTER_MS)
    await working
    clearTimeout(patience)
    transport.close()
    await database.$disconnect()
  }
}
