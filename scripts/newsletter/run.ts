import { existsSync } from 'node:fs'
import { nearest } from '../../lib/content/near.ts'
import { openDatabase } from '../../lib/db/client.ts'
import { migrate } from '../../lib/db/migrate.ts'
import { EnvError, readEnv } from '../../lib/env.ts'
import { type Given, readArguments, whyUnread } from '../lib/command-line.ts'
import { type Command, EXIT, type Exit, Refused, WrongUse } from './command.ts'
import { commands } from './commands.ts'
import { helpOf, helpOfAll } from './help.ts'

type Print = (text: string) => Promise<void>

/** To the terminal or the next program, no faster than it reads. */
async function toOutput(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}

/** What was written after the command's name. */
function read({ options = {} }: Command, args: string[]): Given {
  try {
    return readArguments([...Object.keys(options), 'help'], args)
  } catch (error) {
    throw new WrongUse(`Opțiune necunoscută (${whyUnread(error)}).`)
  }
}

async function dispatch([name = '', ...args]: string[], print: Print, now: Date): Promise<Exit> {
  const command = commands.get(name)
  if (!command) {
    if ([name, ...args].includes('--help')) {
      await print(helpOfAll(commands.values()))
      return EXIT.done
    }
    const meant = nearest(name, [...commands.keys()])
    console.error(`Comandă necunoscută: „${name}”.${meant ? ` Ați vrut să scrieți „${meant}”?` : ''}`)
    console.error(helpOfAll(commands.values()))
    return EXIT.usage
  }
  const given = read(command, args)
  if (given.flags.has('help')) {
    await print(helpOf(command))
    return EXIT.done
  }
  const env = readEnv()
  // A store that is there may be at work: the site alone brings it up to date, when it starts.
  if (!existsSync(env.databaseFile)) await migrate(env.databaseFile)
  const database = openDatabase(env.databaseFile)
  try {
    return await command.run({ ...given, env, database, now, print })
  } finally {
    await database.$disconnect()
  }
}

/** Runs a command of `npm run newsletter`, and never throws: what goes wrong has words and an exit status. */
export async function run(args: string[], print: Print = toOutput, now = new Date()): Promise<Exit> {
  try {
    return await dispatch(args, print, now)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    const isExpected = error instanceof Refused || error instanceof WrongUse || error instanceof EnvError
    console.error(isExpected ? words : `Nu s-a putut lucra: ${words}`)
    if (error instanceof WrongUse) return EXIT.usage
    return error instanceof Refused ? EXIT.refused : EXIT.failed
  }
}
