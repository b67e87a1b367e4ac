import type { Words } from '../problem.ts'

/** What a field is, for those who fill it in. */
export interface About extends Words {
  /** A value as it would be written after the field's name. */
  example: string
}

/** Says what a field is. */
export function about(ro: string, en: string, example: string): About {
  return { ro, en, example }
}
