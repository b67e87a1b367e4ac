import { nearest } from '../../lib/content/near.ts'
import type { StaffLanguage } from '../../lib/content/problem.ts'
import { EnvError, readEnv } from '../../lib/env.ts'
import { type Given, readArguments, whyUnread } from '../lib/command-line.ts'
import { board } from './board.ts'
import { check } from './check.ts'
import { type Command, EXIT, type Exit } from './command.ts'
import { exportCommand } from './export.ts'
import { helpOf, helpOfAll } from './help.ts'
import { links } from './links.ts'
import { create } from './new.ts'
import { preview } from './preview.ts'
import { publishCommand } from './publish.ts'
import { schemas } from './schemas.ts'

/** What staff do with the content: `npm run content -- <command>`. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['preview', preview],
  ['publish', publishCommand],
  ['board', board],
  ['new', create],
  ['export', exportCommand],
  ['links', links],
  ['schemas', schemas],
])

const COMMON = ['help', 'json', 'lang=']

const FAILED = 'Nu s-a putut lucra; conținutul publicat a rămas cum era. / The work could not be done. '

function refuse(language: StaffLanguage, words: Record<StaffLanguage, string>): Exit {
  console.error(words[language])
  console.error(helpOfAll(commands.values(), language))
  return EXIT.usage
}

async function dispatch([name = '', ...args]: string[]): Promise<Exit> {
  const language: StaffLanguage = /(?:^|,)--lang(?:,|=)en(?:,|$)/.test([name, ...args].join(',')) ? 'en' : 'ro'
  const command = commands.get(name)
  if (!command) {
    if ([name, ...args].includes('--help')) {
      console.log(helpOfAll(commands.values(), language))
      return EXIT.done
    }
    const meant = nearest(name, [...commands.keys()])
    return refuse(language, {
      ro: `Comandă necunoscută: „${name}”.${meant ? ` Ați vrut să scrieți „${meant}”?` : ''}`,
      en: `Unknown command: “${name}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
    })
  }
  let given: Given
  try {
    given = readArguments([...Object.keys(command.options ?? {}), ...COMMON], args)
  } catch (error) {
    const cause = whyUnread(error)
    return refuse(language, { ro: `Opțiune necunoscută (${cause}).`, en: `Unknown option (${cause}).` })
  }
  if (given.flags.has('help')) {
    console.log(helpOf(command, language))
    return EXIT.done
  }
  return command.run({ ...given, env: readEnv(), language, json: given.flags.has('json') })
}

/** Runs a command of `npm run content`, and never throws: what goes wrong has words and an exit status. */
export async function run(args: string[]): Promise<Exit> {
  try {
    return await dispatch(args)
  } catch (error) {
    // Whatever it was, nothing is half done: the store is written in one transaction.
    const cause = error instanceof Error ? error.message : String(error)
    console.error(error instanceof EnvError ? cause : FAILED + cause)
    return EXIT.failed
  }
}
