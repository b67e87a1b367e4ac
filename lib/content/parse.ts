import { type Document, isAlias, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Problem, Words } from './problem.ts'
import { describeSyntax } from './syntax-words.ts'
import type { FieldPath } from './type.ts'

/** A content file as read: its plain value, and the way from a field to its place in the text. */
export interface ParsedFile {
  value: unknown
  /** Whether there is not a single field. */
  isEmpty: boolean
  syntaxProblems: Problem[]
  has: (path: FieldPath) => boolean
  /** What stands at a field, as it is written, shortened; undefined for a group or a list. */
  writtenAt: (path: FieldPath) => string | undefined
  problemAt: (path: FieldPath, message: Words) => Problem
}

/** What is shown of a long text. */
const SHOWN_LENGTH = 50

/** What is left of two versions that a program could not put together. */
const MERGE_MARKER = /^(?:<{7}|={7}|>{7})(?: |$)/m

/**
 * Parses a content file.
 *
 * @param file Path as staff know it, for the messages.
 */
export function parseFile(file: string, source: string): ParsedFile {
  const lines = new LineCounter()
  const { document, value, errors } = parse(source, lines)

  const at = (offset: number, field: string, message: Words): Problem => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), field, message }
  }

  const syntaxProblem = ({ code, offset }: SyntaxError): Problem => {
    const { message, example } = describeSyntax(code)
    return { ...at(offset, '', message), example, found: lineAt(source, offset) }
  }

  /** Where a field stands; for a field that is missing, where its group stands. */
  const offsetOf = (path: FieldPath): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const offset = keyOffset(document?.contents ?? null, path.slice(0, depth))
      if (offset !== undefined) return offset
    }
    return 0
  }

  return {
    value,
    isEmpty: document?.contents === null,
    syntaxProblems: errors.map(syntaxProblem),
    has: (path) => document?.hasIn(path) ?? false,
    writtenAt: (path) => {
      const node = document?.getIn(path, true)
      return isScalar(node) ? shorten(String(node.source ?? node.value ?? '')) : undefined
    },
    problemAt: (path, message) => at(offsetOf(path), path.join('.'), message),
  }
}

interface SyntaxError {
  code: string
  offset: number
}

interface Parsed {
  document?: Document.Parsed
  value?: unknown
  errors: SyntaxError[]
}

function parse(source: string, lineCounter: LineCounter): Parsed {
  const marker = MERGE_MARKER.exec(source)
  try {
    const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: true, logLevel: 'error' })
    if (marker) return { document, errors: [{ code: 'MERGE_MARKER', offset: marker.index }] }
    const errors = errorsIn(document, source)
    return errors.length > 0 ? { document, errors } : { document, errors, value: document.toJS() }
  } catch {
    // Nested more deeply than the parser can follow, which no record is.
    return { errors: [{ code: 'TOO_DEEP', offset: 0 }] }
  }
}

function errorsIn(document: Document.Parsed, source: string): SyntaxError[] {
  const errors = [...document.errors, ...document.warnings].map(({ code, pos }) => ({
    code,
    offset: startOfMistake(document, code, pos[0]),
  }))
  return [...errors, ...references(document, source)]
}

/** References from one place to another: nothing that staff write needs them, and a text may begin with their signs. */
function references(document: Document.Parsed, source: string): SyntaxError[] {
  const found: SyntaxError[] = []
  visit(document, {
    Node(_, node) {
      if (!node.range) return
      const anchored = 'anchor' in node && node.anchor !== undefined
      // What an anchor names begins after it.
      if (isAlias(node)) found.push({ code: 'BAD_ALIAS', offset: node.range[0] })
      else if (anchored) found.push({ code: 'BAD_ALIAS', offset: source.lastIndexOf('&', node.range[0]) })
    },
  })
  return found
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

function lineAt(source: string, offset: number): string {
  const begin = source.lastIndexOf('\n', offset - 1) + 1
  return shorten(source.slice(begin).split('\n', 1)[0] ?? '')
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line
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
