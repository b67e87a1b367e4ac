import type { PrismaClient } from '../../lib/db/client.ts'
import type { Env } from '../../lib/env.ts'

/** How a command ends: its exit status. */
export const EXIT = { done: 0, refused: 1, usage: 2, failed: 3 } as const

export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What a command is given. */
export interface Input {
  env: Env
  database: PrismaClient
  now: Date
  /** What stands after the command's name, without the options. */
  words: readonly string[]
  /** The options that have a value, and those that are given without one. */
  values: ReadonlyMap<string, string>
  flags: ReadonlySet<string>
  /** Writes text that a person or a program reads; resolves when there is room for more. */
  print: (text: string) => Promise<void>
}

/** A command of `npm run newsletter`. */
export interface Command {
  /** How it is called, after `npm run newsletter --`. */
  usage: string
  summary: string
  /** More on it, for `--help`. */
  details?: string
  /** Its own options: those that end in `=` have a value. */
  options?: Readonly<Record<string, string>>
  run: (input: Input) => Promise<Exit>
}

/** Something that cannot be done as asked: a sentence for whoever asked, and nothing has changed. */
export class Refused extends Error {
  override name = 'Refused'
}

/** A command was called in a way that it does not have. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/**
 * The words that a command was given, one for each name.
 *
 * @throws WrongUse when one is missing, or one too many.
 */
export function wordsOf({ words }: Pick<Input, 'words'>, ...names: string[]): string[] {
  const missing = names[words.length]
  if (missing) throw new WrongUse(`Lipsește <${missing}>.`)
  if (words.length > names.length) throw new WrongUse(`„${words[names.length]}” este de prisos.`)
  return [...words]
}

/** The one word that a command was given. */
export function wordOf(input: Pick<Input, 'words'>, name: string): string {
  return wordsOf(input, name)[0] ?? ''
}
