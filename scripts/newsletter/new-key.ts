import { addUnsubscribeKey } from '../../lib/newsletter/unsubscribe-token.ts'
import { type Command, EXIT, wordsOf } from './command.ts'

export const newKey: Command = {
  usage: 'new-key',
  summary: 'face o cheie nouă pentru linkurile de dezabonare; cele din mesajele trimise rămân valabile',
  details: `Când o cheie poate fi cunoscută de altcineva. Cheile sunt fișierele secrets/newsletter-unsubscribe-… din dosarul de date; mesajele
de acum înainte o folosesc pe cea mai nouă. Cine șterge o cheie veche ia dezabonarea din toate mesajele trimise cu ea.`,
  async run(input) {
    wordsOf(input)
    const key = addUnsubscribeKey()
    await input.print(`Cheia ${key} este făcută: mesajele de acum înainte o folosesc. Cele dinainte rămân valabile.\n`)
    return EXIT.done
  },
}
