import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toCsv, UTF8_MARK } from '../../lib/csv.ts'
import { eachSubscriber } from '../../lib/newsletter/subscribers.ts'
import { type Command, EXIT, type Input, wordOf } from './command.ts'
import { filterOf, filterOptions, stateWord } from './words.ts'

const HEADINGS = ['adresa', 'limba', 'stare', 'confirmat_la', 'schimbat_la']

async function* asCsv(input: Input): AsyncGenerator<string> {
  yield toCsv([HEADINGS])
  for await (const rows of eachSubscriber(input.database, filterOf(input))) {
    const cells = rows.map(({ email, locale, state, confirmedAt, changedAt }) => [
      email,
      locale,
      stateWord(state),
      confirmedAt.toISOString(),
      changedAt.toISOString(),
    ])
    yield toCsv(cells).slice(UTF8_MARK.length)
  }
}

export const exportCommand: Command = {
  usage: 'export <fișier.csv>',
  summary: 'scrie abonații într-un tabel CSV, pe care îl poate citi numai cine l-a cerut',
  details:
    'Niciun text din tabel nu devine formulă într-un program de calcul. Ștergeți fișierul când nu mai aveți nevoie de el.',
  options: filterOptions,
  async run(input) {
    const file = path.resolve(wordOf(input, 'fișier.csv'))
    await pipeline(Readable.from(asCsv(input)), createWriteStream(file, { mode: 0o600 }))
    await input.print(`${file}\n`)
    return EXIT.done
  },
}
