import { deadLetters, revive } from '../../lib/mail/dead-letters.ts'
import { type Command, EXIT } from './command.ts'

export const deadLettersCommand: Command = {
  usage: 'dead-letters [--retry]',
  summary: 'arată mesajele care nu au putut fi trimise, fără adrese, și de ce',
  options: { retry: 'le mai încearcă o dată, după ce cauza a fost înlăturată' },
  async run({ database, flags, now, print }) {
    const letters = await deadLetters(database)
    for (const { id, template, attempts, settledAt, trouble } of letters) {
      await print(`${[id, template, settledAt?.toISOString(), attempts, trouble].join('\t')}\n`)
    }
    if (letters.length === 0) await print('Niciun mesaj netrimis.\n')
    if (flags.has('retry')) for (const { id } of letters) await revive(database, id, now)
    return EXIT.done
  },
}
