import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { routing } from '../../i18n/routing.ts'
import { boardOf, stateWords, type TextState, traceFor } from '../../lib/content/board.ts'
import { loadContent } from '../../lib/content/load.ts'
import { writtenRecords } from '../../lib/content/records-of.ts'
import { markSeen } from '../../lib/content/seen.ts'
import { type Command, EXIT, type Exit, type Input, printJson } from './command.ts'
import { problemAsJson, reportProblems } from './report.ts'

const STATES: readonly TextState[] = ['current', 'stale', 'draft', 'missing']

const WORDS = {
  ro: {
    total: 'total',
    share: (percent: number) => `La zi: ${percent} %.`,
    below: (percent: number) => `Mai puțin decât pragul de ${percent} %.`,
    seen: (file: string) => `${file}: notat ca tradus după textul de acum.`,
    none: (file: string) => `Nu există fișierul ${file} în content/.`,
  },
  en: {
    total: 'total',
    share: (percent: number) => `Current: ${percent} %.`,
    below: (percent: number) => `Less than the threshold of ${percent} %.`,
    seen: (file: string) => `${file}: noted as translated after the text as it is now.`,
    none: (file: string) => `There is no file ${file} in content/.`,
  },
}

interface Entry {
  type: string
  file: string
  field: string
  language: string
  state: TextState
}

function entriesIn(contentDir: string): Entry[] {
  return writtenRecords(contentDir).flatMap(({ type, file, parsed }) =>
    boardOf(parsed.value).flatMap(({ field, states }) =>
      routing.locales.map((language) => ({ type: type.folder, file, field, language, state: states[language] })),
    ),
  )
}

function percentCurrent(entries: readonly Entry[]): number {
  const current = entries.filter(({ state }) => state === 'current').length
  return entries.length === 0 ? 100 : Math.floor((100 * current) / entries.length)
}

function countsOf(entries: readonly Entry[]): Record<TextState, number> {
  const count = (wanted: TextState) => entries.filter(({ state }) => state === wanted).length
  return { current: count('current'), stale: count('stale'), draft: count('draft'), missing: count('missing') }
}

function printBoard(entries: readonly Entry[], { language }: Input): void {
  const words = WORDS[language]
  const rows = [...new Set(entries.map(({ type }) => type))].flatMap((type) =>
    routing.locales.map((locale) => {
      const own = entries.filter((entry) => entry.type === type && entry.language === locale)
      return [`${type} ${locale}`, countsOf(own)] as const
    }),
  )
  const table = [...rows, [words.total, countsOf(entries)] as const]
  const width = Math.max(...table.map(([name]) => name.length))
  const cells = (name: string, values: readonly unknown[]) =>
    `${name.padEnd(width)}  ${values.map((value) => String(value).padStart(10)).join('  ')}`
  console.log(
    cells(
      '',
      STATES.map((state) => stateWords[state][language]),
    ),
  )
  for (const [name, counts] of table)
    console.log(
      cells(
        name,
        STATES.map((state) => counts[state]),
      ),
    )
  for (const { file, field, language: locale, state } of entries.filter(({ state }) => state !== 'current')) {
    console.log(`content/${file} ${locale}.${field}: ${stateWords[state][language]}`)
  }
  console.log(words.share(percentCurrent(entries)))
}

/** Notes that somebody has read a translation beside its source. */
function noteSeen({ env: { contentDir }, words: wanted, language, json }: Input): Exit {
  const records = writtenRecords(contentDir)
  const names = wanted.map((name) => name.replace(/^content\//, ''))
  const unknown = names.find((name) => !records.some(({ file }) => file === name))
  if (unknown !== undefined) {
    console.error(WORDS[language].none(unknown))
    return EXIT.usage
  }
  const seen = records.filter(({ file }) => names.length === 0 || names.includes(file))
  for (const { file, text, parsed } of seen) {
    const { locale, trace } = traceFor(parsed.value)
    writeFileSync(path.join(contentDir, file), markSeen(text, locale, trace))
    if (!json) console.log(WORDS[language].seen(file))
  }
  if (json) printJson({ ok: true, seen: seen.map(({ file }) => file) })
  return EXIT.done
}

async function run(input: Input): Promise<Exit> {
  const { env, flags, values, language, json } = input
  const { problems } = await loadContent(env.contentDir)
  if (problems.length > 0) {
    if (json) printJson({ ok: false, problems: problems.map((problem) => problemAsJson(problem, language)) })
    else reportProblems(problems, language)
    return EXIT.mistakes
  }
  if (flags.has('seen')) return noteSeen(input)
  const entries = entriesIn(env.contentDir)
  const threshold = Number(values.get('fail-under') ?? 0)
  const isBelow = percentCurrent(entries) < threshold
  if (json) printJson({ ok: !isBelow, percentCurrent: percentCurrent(entries), ...countsOf(entries), entries })
  else printBoard(entries, input)
  if (isBelow) console.error(WORDS[language].below(threshold))
  return isBelow ? EXIT.mistakes : EXIT.done
}

export const board: Command = {
  usage: 'board [--fail-under=90] | board --seen [fișier]',
  summary: {
    ro: 'arată ce traduceri sunt la zi, de revăzut, ciorne sau lipsesc',
    en: 'shows which translations are current, stale, drafts or missing',
  },
  details: {
    ro: 'O traducere este „de revăzut” când textul după care a fost făcută s-a schimbat. După ce o citiți lângă original, board --seen <fișier> notează asta.',
    en: 'A translation is stale when the text that it was made from changed. After reading it beside its source, board --seen <file> notes that.',
  },
  options: {
    'fail-under=': {
      ro: 'cod 1 când mai puține procente sunt la zi',
      en: 'exit status 1 when fewer percent are current',
    },
    seen: {
      ro: 'notează traducerile fișierelor numite (sau ale tuturor) ca fiind la zi',
      en: 'notes the translations of the files named (or of all) as current',
    },
  },
  run,
}
