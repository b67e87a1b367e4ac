/** A mistake in a content file, where it stands and what to do, in words for staff. */
export interface Problem {
  file: string
  /** From 1. */
  line: number
  /** From 1. */
  column: number
  /** Dotted path of the field, empty for the file as a whole. */
  field: string
  message: string
}

/** One line of a terminal, in the form that editors make a link of. */
export function formatProblem({ file, line, column, field, message }: Problem): string {
  return `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`
}
