import { write } from '../../lib/db/write.ts'
import { block } from '../../lib/newsletter/block.ts'
import { change } from '../../lib/newsletter/change.ts'
import { type Command, EXIT, Refused, wordOf } from './command.ts'
import { readAddress } from './words.ts'

export const suppressCommand: Command = {
  usage: 'suppress <adresă>',
  summary: 'blochează o adresă pentru totdeauna: nu mai primește nimic și nu mai poate fi înscrisă',
  async run(input) {
    const { key: emailKey } = readAddress(wordOf(input, 'adresă'))
    await block(input.database, emailKey, input.now)
    await input.print('Adresa este blocată.\n')
    return EXIT.done
  },
}

export const unsubscribeCommand: Command = {
  usage: 'unsubscribe <adresă>',
  summary: 'dezabonează o adresă, la cererea celui care o are',
  async run(input) {
    const { key: emailKey } = readAddress(wordOf(input, 'adresă'))
    const isChanged = await write(input.database, async (tx) => {
      const subscriber = await tx.subscriber.findUnique({ where: { emailKey } })
      if (!subscriber) return false
      return change(tx, subscriber, 'unsubscribed', { at: input.now, locale: subscriber.locale, method: 'command' })
    })
    if (!isChanged) throw new Refused('Adresa nu este abonată.')
    await input.print('Adresa este dezabonată.\n')
    return EXIT.done
  },
}
