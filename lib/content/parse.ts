import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './problem.ts'
import type { FieldPath } from './type.ts'
import { describeIssue, describeSyntax, EMPTY_FILE } from './words.ts'

/** A content file as read: its plain value, and the way from a field to its place in the text. */
export interface ParsedFile {
  value: unknown
  syntaxProblems: Problem[]
  problemAt: (path: FieldPath, message: string) => Problem
  problemsOf: (issue: z.core.$ZodIssue) => Problem[]
}

/**
 * Parses a content file.
 *
 * @param file Path as staff know it, for the messages.
 */
export function parseFile(file: string, source: string): ParsedFile {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })

  const at = (offset: number, field: string, message: string): Problem => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, field, message }
  }

  /** Where a field stands; for a field that is missing, where its group stands. */
  const offsetOf = (path: FieldPath): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const offset = keyOffset(document.contents, path.slice(0, depth))
      if (offset !== undefined) return offset
    }
    return 0
  }

  const problemAt = (path: FieldPath, message: string) => at(offsetOf(path), path.join('.'), message)

  return {
    value: document.toJS(),
    syntaxProblems: document.errors.map(({ code, pos }) =>
      at(startOfMistake(document, code, pos[0]), '', describeSyntax(code)),
    ),
    problemAt,
    problemsOf(issue) {
      if (document.contents === null) return [at(0, '', EMPTY_FILE)]
      const path = issue.path.filter((part) => typeof part !== 'symbol')
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => problemAt([...path, key], describeIssue(issue, false)))
      }
      return [problemAt(path, describeIssue(issue, !document.hasIn(path)))]
    },
  }
}

/** The parser finds a quote unclosed where the file ends; what has to be mended is where it opens. */
function startOfMistake(document: Document.Parsed, code: string, offset: number): number {
  let start = offset
  if (code !== 'MISSING_CHAR') return start
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] <= offset && range[1] >= offset) start = range[0]
    },
  })
  return start
}

/** Offset of the key (or list entry) that a path ends in, if the document has it. */
function keyOffset(root: Node | null, path: FieldPath): number | undefined {
  let node: unknown = root
  let offset: number | undefined
  for (const part of path) {
    if (!isMap(node)) {
      const items: unknown = isCollection(node) ? node.items : []
      node = Array.isArray(items) ? items[Number(part)] : undefined
      offset = rangeStart(node)
    } else {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part)
      offset = pair && rangeStart(pair.key)
      node = pair?.value
    }
    if (offset === undefined) return undefined
  }
  return offset
}

function isCollection(node: unknown): node is { items: unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined
}
