import { formatIn, type Problem, type StaffLanguage, type Words } from '../../lib/content/problem.ts'

/** A problem as a program reads it, with its words in one language. */
export function problemAsJson({ message, ...problem }: Problem, language: StaffLanguage) {
  return { ...problem, message: message[language] }
}

/** Lists mistakes where a terminal shows errors. */
export function reportProblems(problems: readonly Problem[], language: StaffLanguage): void {
  for (const problem of problems) console.error(formatIn(language, problem))
  console.error(numberOfMistakes(problems.length)[language])
}

function numberOfMistakes(count: number): Words {
  return {
    ro: `${count === 1 ? 'O greșeală' : `${count} greșeli`}; conținutul publicat a rămas cum era.`,
    en: `${count === 1 ? 'One mistake' : `${count} mistakes`}; what was published stays as it was.`,
  }
}
