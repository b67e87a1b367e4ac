import { readFile } from 'node:fs/promises'
import { isLocale } from '../../i18n/routing.ts'
import { address } from '../../lib/newsletter/address.ts'
import { type Imported, importSubscribers } from '../../lib/newsletter/import.ts'
import { keepProof } from '../../lib/newsletter/import-proofs.ts'
import { type Command, EXIT, type Input, Refused, wordOf } from './command.ts'

const HEADING = 'adresa,limba,acord_la'

/** A row of the list, or what is wrong with it. */
function readRow(row: string, now: Date): Imported | string {
  const [written = '', locale = '', agreed = '', ...rest] = row.split(',').map((cell) => cell.trim())
  const { success, data } = address.safeParse(written)
  if (!success) return 'nu începe cu o adresă de e-mail'
  if (!isLocale(locale)) return 'limba este ro sau en'
  const agreedAt = new Date(`${agreed}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(agreed) && agreedAt <= now
  if (!isDay || rest.length > 0) return 'se termină cu ziua acordului, de exemplu 2026-05-30'
  return { address: data, locale, agreedAt }
}

async function read(file: string, now: Date): Promise<Imported[]> {
  const text = (await readOrRefuse(file)).toString('utf8').replace(/^\ufeff/, '')
  const [heading, ...rows] = text.split(/\r?\n/)
  if (heading?.trim() !== HEADING) throw new Refused(`Primul rând al listei este: ${HEADING}`)
  const list: Imported[] = []
  const wrong: string[] = []
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue
    const one = readRow(row, now)
    if (typeof one === 'string') wrong.push(`rândul ${index + 2}: ${one}`)
    else list.push(one)
  }
  if (wrong.length > 0) throw new Refused(`Nimic nu a fost importat; lista are greșeli:\n${wrong.join('\n')}`)
  return list
}

async function readOrRefuse(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new Refused(`Fișierul „${file}” nu poate fi citit.`)
  })
}

async function run(input: Input) {
  const { database, env, now, values, print } = input
  const file = wordOf(input, 'lista.csv')
  const proof = values.get('dovada')
  if (!proof) {
    throw new Refused(
      'Fără dovada acordului nimeni nu poate fi abonat: adăugați --dovada <fișier>. Cine vrea se poate abona pe site.',
    )
  }
  const list = await read(file, now)
  await readOrRefuse(proof)
  const added = await importSubscribers(database, list, await keepProof(env.dataDir, proof, now), now)
  await print(`${added} adăugați; ${list.length - added} erau cunoscuți sau blocați, și au rămas cum erau.\n`)
  return EXIT.done
}

export const importCommand: Command = {
  usage: 'import <lista.csv> --dovada <fișier>',
  summary: 'aduce abonați care și-au dat acordul în altă parte, cu dovada acordului',
  details: `Lista are rândurile ${HEADING}; dovada (formulare scanate, un export semnat) se păstrează în dosarul de date,\ncât timp este abonat cineva adus cu ea.`,
  options: { 'dovada=': 'fișierul care dovedește acordul' },
  run,
}
