import type { z } from 'zod'
import { aboutField } from './guide/index.ts'
import { nearest } from './near.ts'
import type { ParsedFile } from './parse.ts'
import type { Problem } from './problem.ts'
import { fieldsOf, schemaAt, schemaOf } from './schema.ts'
import type { ContentType, FieldPath } from './type.ts'
import { describeIssue, didYouMean, EMPTY_FILE, UNKNOWN_FIELD } from './words.ts'

/** Turns the validator's findings into what staff read: where it is, what stands there, what is expected, an example. */
export function explain(type: ContentType, issues: readonly z.core.$ZodIssue[], parsed: ParsedFile): Problem[] {
  if (parsed.isEmpty) return [parsed.problemAt([], EMPTY_FILE)]
  const leaves = issues.flatMap((issue) => leavesOf(issue, [], parsed))
  const slips = leaves.flatMap(({ issue, path }) =>
    issue.code === 'unrecognized_keys' ? slipsIn(type, path, issue.keys, parsed) : [],
  )
  // A field whose name has a slip is not missing as well.
  const meant = new Set(slips.map(({ path, meant }) => [...path, meant].join('.')))
  return [
    ...leaves
      .filter(({ issue, path }) => issue.code !== 'unrecognized_keys' && !meant.has(path.join('.')))
      .map(({ issue, path }) => problemOf(type, issue, path, parsed)),
    ...slips.map(({ path, key, meant }) =>
      parsed.problemAt([...path, key], meant ? didYouMean(UNKNOWN_FIELD, meant) : UNKNOWN_FIELD),
    ),
  ]
}

interface Leaf {
  issue: z.core.$ZodIssue
  path: FieldPath
}

/** Where a field may have several forms, the findings about the form that was probably meant. */
function leavesOf(issue: z.core.$ZodIssue, above: FieldPath, parsed: ParsedFile): Leaf[] {
  const path = [...above, ...issue.path.filter((part) => typeof part !== 'symbol')]
  const branches = issue.code === 'invalid_union' ? issue.errors : []
  const meant = branches.find(
    (branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  )
  const chosen = meant ?? (parsed.has(path) ? branches[0] : undefined)
  return chosen ? chosen.flatMap((inner) => leavesOf(inner, path, parsed)) : [{ issue, path }]
}

function slipsIn(type: ContentType, path: FieldPath, keys: readonly string[], parsed: ParsedFile) {
  const free = fieldsOf(schemaAt(schemaOf(type), path)).filter((name) => !parsed.has([...path, name]))
  return keys.map((key) => ({ path, key, meant: nearest(key, free) }))
}

function problemOf(type: ContentType, issue: z.core.$ZodIssue, path: FieldPath, parsed: ParsedFile): Problem {
  const words = describeIssue(issue, !parsed.has(path))
  const found = parsed.writtenAt(path)
  const meant = issue.code === 'invalid_value' && found ? nearest(found, issue.values.map(String)) : undefined
  const example = aboutField(type.folder, path)?.example
  return {
    ...parsed.problemAt(path, meant ? didYouMean(words, meant) : words),
    found,
    example: example ? `${path.at(-1)}: ${meant ?? example}` : undefined,
  }
}
