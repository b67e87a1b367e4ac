import { write } from '../../lib/db/write.ts'
import { enqueue } from '../../lib/mail/outbox.ts'
import { type Command, EXIT, Refused, wordOf } from './command.ts'
import { readAddress } from './words.ts'

const MINUTES_APART = 10

export const resend: Command = {
  usage: 'resend <adresă>',
  summary: 'trimite din nou mesajul de confirmare cuiva care a cerut abonarea și nu l-a găsit',
  async run(input) {
    const { now } = input
    const { key: emailKey } = readAddress(wordOf(input, 'adresă'))
    await write(input.database, async (tx) => {
      const request = await tx.subscriptionRequest.findUnique({ where: { emailKey } })
      if (!request || request.expiresAt <= now) {
        throw new Refused('Adresa nu așteaptă nicio confirmare. Abonarea se cere pe site, de către cel care o vrea.')
      }
      const { id: requestId, locale } = request
      const lately = new Date(now.getTime() - MINUTES_APART * 60_000)
      const sent = await tx.outboxMessage.count({
        where: { requestId, template: 'confirm', OR: [{ settledAt: null }, { settledAt: { gt: lately } }] },
      })
      if (sent > 0) throw new Refused(`Un mesaj pleacă acum, sau a plecat în ultimele ${MINUTES_APART} minute.`)
      await enqueue(tx, { template: 'confirm', locale, requestId }, now)
    })
    await input.print('Mesajul de confirmare pleacă din nou.\n')
    return EXIT.done
  },
}
