import type { z } from 'zod'
import { ownWords } from './own-checks.ts'
import type { Words } from './problem.ts'

const KINDS: Readonly<Record<string, Words>> = {
  string: { ro: 'un text', en: 'a text' },
  number: { ro: 'un număr', en: 'a number' },
  boolean: { ro: 'true sau false', en: 'true or false' },
  array: { ro: 'o listă (rânduri care încep cu „- ”)', en: 'a list (lines that begin with “- ”)' },
  object: { ro: 'un grup de câmpuri', en: 'a group of fields' },
  int: { ro: 'un număr întreg', en: 'a whole number' },
}

const expected = (kind: string): Words => ({
  ro: `aici se așteaptă ${KINDS[kind]?.ro ?? kind}.`,
  en: `${KINDS[kind]?.en ?? kind} is expected here.`,
})

const MISSING: Words = { ro: 'câmpul lipsește; adăugați-l.', en: 'the field is missing; add it.' }
const EMPTY: Words = {
  ro: 'este gol; completați-l sau ștergeți câmpul.',
  en: 'is empty; fill it in, or delete the field.',
}
const UNSHAPED: Words = {
  ro: 'nu are forma așteptată; comparați cu un fișier asemănător.',
  en: 'does not have the form that is expected; compare it with a similar file.',
}

/** The words for one of the validator's findings. zod's own Romanian texts keep English words. */
export function describeIssue(issue: z.core.$ZodIssue, missing: boolean): Words {
  if (missing && issue.code !== 'custom') return MISSING
  switch (issue.code) {
    case 'invalid_type':
      return expected(issue.expected)
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return EMPTY
      return { ro: `prea mic; cel puțin ${issue.minimum}.`, en: `too small; at least ${issue.minimum}.` }
    case 'too_big':
      return { ro: `prea mare; cel mult ${issue.maximum}.`, en: `too large; at most ${issue.maximum}.` }
    case 'invalid_format':
      return ownWords(issue.message) ?? ownWords(issue.format) ?? UNSHAPED
    case 'custom':
      return withValue(ownWords(issue.params?.['problem']) ?? UNSHAPED, issue.params?.['value'])
    default:
      return UNSHAPED
  }
}

function oneOf(values: string[]): Words {
  return {
    ro: `valoare necunoscută; se acceptă: ${values.join(', ')}.`,
    en: `unknown value; these are accepted: ${values.join(', ')}.`,
  }
}

/** What is said of a field that the form does not have. */
export const UNKNOWN_FIELD: Words = {
  ro: 'câmp necunoscut; verificați cum este scris sau ștergeți-l.',
  en: 'unknown field; check how it is written, or delete it.',
}

/** „Ați vrut să scrieți „titlu”?” */
export function didYouMean({ ro, en }: Words, name: string): Words {
  return { ro: `${ro} Ați vrut să scrieți „${name}”?`, en: `${en} Did you mean “${name}”?` }
}

/** What is said of a file without a single field. */
export const EMPTY_FILE: Words = {
  ro: 'fișierul este gol; completați-l sau ștergeți-l.',
  en: 'the file is empty; fill it in, or delete it.',
}

/** The words with what the check found out, where they have a place for it. */
function withValue({ ro, en }: Words, value: unknown): Words {
  return { ro: ro.replace('{value}', String(value)), en: en.replace('{value}', String(value)) }
}
