import { existsSync } from 'node:fs'
import path from 'node:path'
import { announce } from '../../lib/content/announce.ts'
import type { Changes, Visible } from '../../lib/content/plan.ts'
import { formatIn, type Problem, type StaffLanguage } from '../../lib/content/problem.ts'
import { type Foreseen, foresee, type Published, type PublishResult, publish } from '../../lib/content/publish.ts'
import { listPaths, pathsOfSections } from '../../lib/data/places.ts'
import { openDatabase } from '../../lib/db/client.ts'
import { migrate } from '../../lib/db/migrate.ts'
import { showProgress } from '../lib/show-progress.ts'
import { type Command, EXIT, type Exit, type Input, printJson } from './command.ts'
import { problemAsJson, reportProblems } from './report.ts'

/**
 * Up to so many records every page is renewed at once; beyond, the first pages that show what changed: its own, or else
 * those of its list. All others are renewed when they are asked for, before they are answered (docs/decisions/0015).
 */
const FEW_RECORDS = 300
const FIRST_PAGES = 2

/** So many changed records, and remarks, are listed. */
const LISTED = 20

const WORDS = {
  ro: {
    visible: 'Paginile site-ului sunt înnoite.',
    off: 'Site-ul este oprit: schimbările se văd la pornire.',
    dry: 'Nimic nu a fost publicat (--dry-run).',
    more: (count: number) => `… și încă ${count}`,
    moreRemarks: (count: number) => `… și alte observații (${count}); le arată pe toate: npm run content -- check`,
  },
  en: {
    visible: 'The pages of the site are new.',
    off: 'The site is stopped: it shows the changes when it starts.',
    dry: 'Nothing was published (--dry-run).',
    more: (count: number) => `… and ${count} more`,
    moreRemarks: (count: number) => `… and other remarks (${count}); all of them: npm run content -- check`,
  },
}

/** „3 noi, 1 modificat, 0 șterse” */
function summary({ added, changed, removed }: Foreseen, language: StaffLanguage): string {
  if (language === 'en') return `${added} new, ${changed} changed, ${removed} removed`
  const words = [
    `${added} ${added === 1 ? 'nou' : 'noi'}`,
    `${changed} ${changed === 1 ? 'modificat' : 'modificate'}`,
    `${removed} ${removed === 1 ? 'șters' : 'șterse'}`,
  ]
  return words.join(', ')
}

/** Makes the change visible on the running site; without one, it is visible at the next start. */
async function show(dataDir: string, total: number, { addresses, lists }: Visible): Promise<boolean> {
  const isLarge = total > FEW_RECORDS
  const paths = isLarge ? [...addresses, ...pathsOfSections(lists)].slice(0, FIRST_PAGES) : await listPaths()
  return announce(dataDir, [...new Set(paths)])
}

function listChanges({ added, changed, removed }: Changes, language: StaffLanguage): void {
  const lines = [
    ...added.map((name) => `  + ${name}`),
    ...changed.map((name) => `  ~ ${name}`),
    ...removed.map((name) => `  − ${name}`),
  ]
  for (const line of lines.slice(0, LISTED)) console.log(line)
  if (lines.length > LISTED) console.log(`  ${WORDS[language].more(lines.length - LISTED)}`)
}

function listRemarks(remarks: Problem[], language: StaffLanguage): void {
  for (const remark of remarks.slice(0, LISTED)) console.log(formatIn(language, remark))
  if (remarks.length > LISTED) console.log(WORDS[language].moreRemarks(remarks.length - LISTED))
}

async function tryOut({ env }: Input): Promise<PublishResult<Foreseen>> {
  const database = existsSync(env.databaseFile) ? openDatabase(env.databaseFile) : undefined
  try {
    return await foresee(database, { ...env, progress: showProgress })
  } finally {
    await database?.$disconnect()
  }
}

async function reallyPublish({ env }: Input): Promise<PublishResult<Published & { shown?: boolean }>> {
  await migrate(env.databaseFile)
  const database = openDatabase(env.databaseFile)
  try {
    const result = await publish(database, { ...env, progress: showProgress })
    if (!result.ok) return result
    const { added, changed, removed, unchanged, visible } = result
    if (added + changed + removed === 0) return result
    return { ...result, shown: await show(env.dataDir, added + changed + unchanged, visible) }
  } finally {
    await database.$disconnect()
  }
}

async function run(input: Input): Promise<Exit> {
  const { env, flags, language, json } = input
  const isDry = flags.has('dry-run')
  const result = isDry ? await tryOut(input) : await reallyPublish(input)
  if (!result.ok) {
    if (json) printJson({ ok: false, problems: result.problems.map((problem) => problemAsJson(problem, language)) })
    else reportProblems(result.problems, language)
    return EXIT.mistakes
  }
  const { added, changed, removed, unchanged, changes, remarks } = result
  const shown = 'shown' in result ? result.shown : undefined
  if (json) {
    const said = remarks.map((remark) => problemAsJson(remark, language))
    printJson({ ok: true, dryRun: isDry, added, changed, removed, unchanged, changes, remarks: said, shown })
    return EXIT.done
  }
  listRemarks(remarks, language)
  console.log(`${path.basename(env.contentDir)}: ${summary(result, language)}.`)
  listChanges(changes, language)
  if (isDry) console.log(WORDS[language].dry)
  if (shown !== undefined) console.log(shown ? WORDS[language].visible : WORDS[language].off)
  return EXIT.done
}

export const publishCommand: Command = {
  usage: 'publish [--dry-run]',
  summary: {
    ro: 'verifică și publică tot conținutul, sau nimic',
    en: 'checks and publishes all of the content, or nothing',
  },
  options: {
    'dry-run': { ro: 'arată ce s-ar schimba, fără să schimbe', en: 'shows what would change, and changes nothing' },
  },
  run,
}
