/** The languages in which staff can read what is said of their files. */
export type StaffLanguage = 'ro' | 'en'

/** The same words in both. */
export type Words = Readonly<Record<StaffLanguage, string>>

/** A mistake in a content file, or a remark on it: where it stands and what to do, in words for staff. */
export interface Problem {
  file: string
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  /** Dotted path of the field, empty for the file as a whole. */
  field: string
  /** What is wrong, and what is expected. */
  message: Words
  /** What stands there now. */
  found?: string | undefined
  /** How it could be written. */
  example?: string | undefined
}

const FOUND: Words = { ro: 'Acum scrie', en: 'Now it says' }
const EXAMPLE: Words = { ro: 'Exemplu', en: 'Example' }

/** One line of a terminal, in the form that editors make a link of. */
export function formatIn(language: StaffLanguage, problem: Problem): string {
  const { file, line, column, field, message, found, example } = problem
  return [
    `${file}:${line}:${column}`,
    field && `${field}:`,
    message[language],
    found && `${FOUND[language]}: ${found}.`,
    example && `${EXAMPLE[language]}: ${example}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The same in Romanian. */
export function formatProblem(problem: Problem): string {
  return formatIn('ro', problem)
}
