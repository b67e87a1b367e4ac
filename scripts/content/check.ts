import path from 'node:path'
import { orphanFiles } from '../../lib/content/folders.ts'
import { loadContent } from '../../lib/content/load.ts'
import { formatIn } from '../../lib/content/problem.ts'
import { showProgress } from '../lib/show-progress.ts'
import { type Command, EXIT, printJson } from './command.ts'
import { problemAsJson, reportProblems } from './report.ts'

const WORDS = {
  ro: {
    missing: 'fără valoare',
    orphan: 'nu este numit de nicio înregistrare.',
    end: (files: number) => `${files} fișiere, nicio greșeală.`,
  },
  en: {
    missing: 'without a value',
    orphan: 'is named by no record.',
    end: (files: number) => `${files} files, no mistake.`,
  },
}

export const check: Command = {
  usage: 'check',
  summary: {
    ro: 'verifică fișierele din content/ și arată ce lipsește',
    en: 'checks the files in content/, and shows what is missing',
  },
  details: {
    ro: 'Greșelile opresc publicarea (cod 1). Observațiile (texte repetate, în altă limbă, cifre vechi) nu o opresc.',
    en: 'Mistakes stop publishing (exit status 1). Remarks (texts repeated, in the other language, old figures) do not.',
  },
  async run({ env: { contentDir }, language, json }) {
    const { records, problems, remarks } = await loadContent(contentDir, undefined, (...done) =>
      showProgress('check', ...done),
    )
    const orphans = orphanFiles(contentDir, new Set(records.flatMap(({ files }) => files)))
    const incomplete = records
      .filter(({ missing }) => missing.length > 0)
      .map(({ file, missing }) => ({ file, missing }))
    const exit = problems.length > 0 ? EXIT.mistakes : EXIT.done
    if (json) {
      printJson({
        ok: exit === EXIT.done,
        files: records.length,
        problems: problems.map((problem) => problemAsJson(problem, language)),
        remarks: remarks.map((remark) => problemAsJson(remark, language)),
        missing: incomplete,
        orphans,
      })
      return exit
    }
    const words = WORDS[language]
    for (const remark of remarks) console.log(formatIn(language, remark))
    for (const { file, missing } of incomplete) console.log(`${file}: ${words.missing}: ${missing.join(', ')}`)
    for (const file of orphans) console.log(`${path.basename(contentDir)}/${file}: ${words.orphan}`)
    if (exit === EXIT.done) console.log(words.end(records.length))
    else reportProblems(problems, language)
    return exit
  },
}
