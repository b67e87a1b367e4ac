import { parseArgs } from 'node:util'

/** What stands after a command's name. */
export interface Given {
  /** What is no option. */
  words: string[]
  /** The options that are given without a value, and those that have one. */
  flags: Set<string>
  values: Map<string, string>
}

/**
 * Reads what stands after a command's name.
 *
 * @param options Names of the options; those that end in `=` have a value.
 * @throws with words of its own when an option is none of them.
 */
export function readArguments(options: readonly string[], args: string[]): Given {
  const known = options.map((name) => {
    const type: 'string' | 'boolean' = name.endsWith('=') ? 'string' : 'boolean'
    return [name.replace('=', ''), { type }] as const
  })
  const { values, positionals } = parseArgs({ args, options: Object.fromEntries(known), allowPositionals: true })
  const given = Object.entries(values)
  return {
    words: positionals,
    flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
    values: new Map(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))),
  }
}

/** Why an option was not understood, in the few words that lead to it. */
export function whyUnread(error: unknown): string {
  return (error instanceof Error && error.message.split('. ')[0]) || ''
}

/** Two columns of a help text. */
export function columns(lines: ReadonlyArray<readonly [string, string]>): string[] {
  const width = Math.max(...lines.map(([left]) => left.length))
  return lines.map(([left, right]) => `${left.padEnd(width)}   ${right}`)
}
