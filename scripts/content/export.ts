import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { schemaFiles } from '../../lib/content/schema-files.ts'
import { openDatabase } from '../../lib/db/client.ts'
import { migrate } from '../../lib/db/migrate.ts'
import { type Command, EXIT, type Exit, type Input, printJson } from './command.ts'

const WORDS = {
  ro: {
    usage: 'Scrieți dosarul gol în care se scrie, de exemplu: export copie-continut',
    full: (folder: string) => `${folder} nu este gol; alegeți alt dosar.`,
    missing: (file: string) => `${file} este numit de o înregistrare și nu mai este în content/.`,
    old: (record: string) => `${record} a fost publicat înainte ca textele să fie păstrate; publicați din nou.`,
    done: (records: number, files: number) => `${records} înregistrări și ${files} fișiere ale lor.`,
  },
  en: {
    usage: 'Write the empty folder to write into, for example: export copy-of-content',
    full: (folder: string) => `${folder} is not empty; choose another folder.`,
    missing: (file: string) => `${file} is named by a record, and is no longer in content/.`,
    old: (record: string) => `${record} was published before texts were kept; publish again.`,
    done: (records: number, files: number) => `${records} records and ${files} files of theirs.`,
  },
}

const names = z.array(z.string())

/** What is published, with the text of each file. */
async function readStore(databaseFile: string) {
  await migrate(databaseFile)
  const database = openDatabase(databaseFile)
  try {
    return await database.contentRecord.findMany({
      include: { text: true },
      orderBy: [{ type: 'asc' }, { key: 'asc' }],
    })
  } finally {
    await database.$disconnect()
  }
}

function put(folder: string, file: string, write: (place: string) => void): void {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  write(place)
}

async function run({ env, words: [target], language, json }: Input): Promise<Exit> {
  const words = WORDS[language]
  if (!target || (existsSync(target) && readdirSync(target).length > 0)) {
    console.error(target ? words.full(target) : words.usage)
    return EXIT.usage
  }
  const records = await readStore(env.databaseFile)
  const files = [...new Set(records.flatMap((row) => names.parse(JSON.parse(row.files))))].filter(
    (file) => !file.endsWith('.yaml'),
  )
  const troubles = [
    ...records.filter(({ text }) => !text).map(({ type, key }) => words.old(`${type}/${key}`)),
    ...files.filter((file) => !existsSync(path.join(env.contentDir, file))).map(words.missing),
  ]
  for (const trouble of troubles) console.error(trouble)
  if (troubles.length > 0) return EXIT.mistakes
  for (const { type, key, text } of records) {
    put(target, `${type}/${key}.yaml`, (place) => writeFileSync(place, text?.text ?? ''))
  }
  for (const file of files) put(target, file, (place) => copyFileSync(path.join(env.contentDir, file), place))
  for (const { file, text } of schemaFiles()) put(target, file, (place) => writeFileSync(place, text))
  if (json) printJson({ ok: true, records: records.length, files: files.length })
  else console.log(words.done(records.length, files.length))
  return EXIT.done
}

export const exportCommand: Command = {
  usage: 'export <dosar>',
  summary: {
    ro: 'scrie conținutul publicat într-un dosar nou, gata de publicat din nou',
    en: 'writes what is published into a new folder, ready to be published again',
  },
  details: {
    ro: 'Textele vin din baza de date, așa cum au fost publicate; imaginile și documentele, din content/.',
    en: 'The texts come from the store, as they were published; pictures and documents from content/.',
  },
  run,
}
