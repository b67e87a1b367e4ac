import { eachSubscriber } from '../../lib/newsletter/subscribers.ts'
import { type Command, EXIT } from './command.ts'
import { filterOf, filterOptions, stateWord } from './words.ts'

export const list: Command = {
  usage: 'list',
  summary: 'arată abonații, câte unul pe rând: adresa, limba, starea, de când',
  options: filterOptions,
  async run(input) {
    for await (const rows of eachSubscriber(input.database, filterOf(input))) {
      const lines = rows.map(({ email, locale, state, changedAt }) =>
        [email, locale, stateWord(state), changedAt.toISOString()].join('\t'),
      )
      await input.print(`${lines.join('\n')}\n`)
    }
    return EXIT.done
  },
}
