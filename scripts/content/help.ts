import type { StaffLanguage } from '../../lib/content/problem.ts'
import { columns } from '../lib/command-line.ts'
import type { Command } from './command.ts'

const COMMON = {
  ro: {
    options: [
      ['--help', 'arată acest text'],
      ['--json', 'scrie rezultatul ca JSON, pentru programe'],
      ['--lang en', 'vorbește engleza'],
    ],
    exits: 'Coduri de ieșire: 0 în regulă, 1 greșeli, 2 comandă greșită, 3 nu s-a putut lucra.',
  },
  en: {
    options: [
      ['--help', 'shows this text'],
      ['--json', 'writes the result as JSON, for programs'],
      ['--lang en', 'speaks English'],
    ],
    exits: 'Exit status: 0 fine, 1 mistakes, 2 wrong command, 3 the work could not be done.',
  },
} as const

const PREFIX = 'npm run content -- '

/** All commands, a line each. */
export function helpOfAll(commands: Iterable<Command>, language: StaffLanguage): string {
  const lines = [...commands].map(({ usage, summary }): [string, string] => [PREFIX + usage, summary[language]])
  return [...columns(lines), '', ...columns(COMMON[language].options), '', COMMON[language].exits].join('\n')
}

/** One command with its options. */
export function helpOf({ usage, summary, details, options = {} }: Command, language: StaffLanguage): string {
  const own = Object.entries(options).map(([name, words]): [string, string] => [`--${name}`, words[language]])
  return [
    PREFIX + usage,
    '',
    summary[language],
    ...(details ? ['', details[language]] : []),
    '',
    ...columns([...own, ...COMMON[language].options]),
    '',
    COMMON[language].exits,
  ].join('\n')
}
