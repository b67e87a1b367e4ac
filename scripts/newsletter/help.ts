import { columns } from '../lib/command-line.ts'
import type { Command } from './command.ts'

const PREFIX = 'npm run newsletter -- '
const EXITS = 'Coduri de ieșire: 0 în regulă, 1 refuzat sau nepotrivire, 2 comandă greșită, 3 nu s-a putut lucra.'

/** All commands, a line each. */
export function helpOfAll(commands: Iterable<Command>): string {
  const lines = [...commands].map(({ usage, summary }): [string, string] => [PREFIX + usage, summary])
  return `${[...columns(lines), '', '--help după o comandă arată mai mult despre ea.', EXITS].join('\n')}\n`
}

/** One command with its options. */
export function helpOf({ usage, summary, details, options = {} }: Command): string {
  const own = Object.entries(options).map(([name, words]): [string, string] => [`--${name}`, words])
  const lines = [PREFIX + usage, '', summary, ...(details ? ['', details] : []), '']
  return `${[...lines, ...columns([...own, ['--help', 'arată acest text']]), '', EXITS].join('\n')}\n`
}
