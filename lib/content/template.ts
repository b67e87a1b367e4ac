import { stringify } from 'yaml'
import { aboutField } from './guide/index.ts'
import { type SchemaNode, schemaOf } from './schema.ts'
import { schemaLine } from './schema-files.ts'
import type { ContentType } from './type.ts'

/** Fields that may be missing, and that a record of the kind cannot do without in practice. */
const ESSENTIAL: Readonly<Record<string, readonly string[]>> = {
  documente: ['adresa_externa', 'limba'],
  galerie: ['ilustratie', 'text_alternativ'],
}

/** Fields that programs write. */
const UNWRITTEN = ['tradus_dupa']

/** Fields that hold the record's own name. */
const NAMES = ['titlu', 'nume']

/** What the new record says that no other one does. */
export interface NewRecord {
  title: string
  /** The end of its addresses, and its file's name. */
  slug: string
  /** The next free place in the list. */
  position: number
}

/** Whether records of a kind can be drafts: those that cannot are the texts of pages that are always there. */
export function canBeDraft(type: ContentType): boolean {
  return schemaOf(type).properties?.['ro']?.properties?.['publicat_de_la'] !== undefined
}

/** A new content file that is a valid draft in both languages, with what each field is in comments (E-11). */
export function templateOf(type: ContentType, record: NewRecord): string {
  const lines = fieldLines(schemaOf(type), [], { type, record })
  return [schemaLine(type), `# ${record.title}`, '', ...lines, ''].join('\n')
}

interface Writing {
  type: ContentType
  record: NewRecord
}

function fieldLines(group: SchemaNode, path: string[], writing: Writing): string[] {
  const { folder } = writing.type
  const isWritten = (name: string) => group.required?.includes(name) || ESSENTIAL[folder]?.includes(name)
  const names = Object.keys(group.properties ?? {}).filter((name) => !UNWRITTEN.includes(name))
  return names
    .sort((one, other) => Number(isWritten(other) ?? false) - Number(isWritten(one) ?? false))
    .flatMap((name) => {
      const field = group.properties?.[name] ?? {}
      const at = [...path, name]
      // What each field is stands once, in the first language.
      const about = path.includes('en') ? undefined : aboutField(folder, at)?.ro
      const lines = [...(about ? [`# ${about}`] : []), ...valueLines(name, field, at, writing)]
      return isWritten(name) ? lines : lines.filter(Boolean).map((line) => (line.startsWith('#') ? line : `# ${line}`))
    })
}

function valueLines(name: string, field: SchemaNode, path: string[], writing: Writing): string[] {
  if (field.properties)
    return [`${name}:`, ...indent(fieldLines(field, path, writing)), ...(path.length > 1 ? [] : [''])]
  if (field.items) {
    const item = field.items.properties ? fieldLines(field.items, path, writing) : ['Un rând']
    return [`${name}:`, ...item.map((line, index) => `  ${index === firstValue(item) ? '- ' : '  '}${line}`)]
  }
  return [`${name}: ${writtenValue(name, field, path, writing)}`]
}

/** An entry of a list begins at its first value: a comment before it belongs to the list. */
const firstValue = (lines: readonly string[]) => lines.findIndex((line) => !line.startsWith('#'))

const indent = (lines: string[]) => lines.map((line) => (line ? `  ${line}` : line))

function writtenValue(name: string, { enum: values }: SchemaNode, path: string[], { type, record }: Writing): string {
  if (NAMES.includes(name) || name === 'ilustratie') return stringify(record.title, { lineWidth: 0 }).trim()
  if (name === 'slug' || name === 'cheie') return record.slug
  if (name === 'pozitie' || name === 'numar') return String(record.position)
  return aboutField(type.folder, path)?.example || String(values?.[0] ?? 'Text')
}
