import type { StaffLanguage, Words } from '../../lib/content/problem.ts'
import type { Env } from '../../lib/env.ts'

/** How a command ends: its exit status. */
export const EXIT = { done: 0, mistakes: 1, usage: 2, failed: 3 } as const

export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What a command is given. */
export interface Input {
  env: Env
  /** What stands after the command's name, without the flags. */
  words: readonly string[]
  /** The command's own flags that were given. */
  flags: ReadonlySet<string>
  /** The command's own options that have a value. */
  values: ReadonlyMap<string, string>
  language: StaffLanguage
  json: boolean
}

/** A command of `npm run content`. */
export interface Command {
  /** How it is called, after `npm run content --`. */
  usage: string
  /** What it does, in a line. */
  summary: Words
  /** More on it, for `--help`. */
  details?: Words
  /** Its own options: those that end in `=` have a value. */
  options?: Readonly<Record<string, Words>>
  run: (input: Input) => Promise<Exit>
}

/** Writes what a program reads. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2))
}
