import { z } from 'zod'
import { aboutField } from './guide/index.ts'
import type { ContentType, FieldPath } from './type.ts'

/** As much of a JSON Schema as is asked about here. */
const node = z.looseObject({
  type: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  propertyNames: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
  get properties() {
    return z.record(z.string(), node).optional()
  },
  get items() {
    return node.optional()
  },
  get anyOf() {
    return z.array(node).optional()
  },
  get additionalProperties() {
    return z.union([z.boolean(), node]).optional()
  },
})

export type SchemaNode = z.output<typeof node>

const made = new Map<string, SchemaNode>()

/** The form of a kind of record as JSON Schema, with a description of each field in both languages (E-08). */
export function schemaOf({ folder, schema }: ContentType): SchemaNode {
  const known = made.get(folder)
  if (known) return known
  const found = node.parse(
    z.toJSONSchema(schema, {
      io: 'input',
      target: 'draft-7',
      // What only code can check is checked when content is checked.
      unrepresentable: 'any',
    }),
  )
  describeFields(found, folder, [])
  made.set(folder, found)
  return found
}

/** Where a field's form is described, from the folder's own. */
export function schemaAt(root: SchemaNode, path: FieldPath): SchemaNode | undefined {
  let at: SchemaNode | undefined = root
  for (const part of path) {
    const branches: SchemaNode[] = at ? [at, ...(at.anyOf ?? [])] : []
    at = branches.map((branch) => (typeof part === 'number' ? branch.items : branch.properties?.[part])).find(Boolean)
  }
  return at
}

/** The fields that a group may have. */
export function fieldsOf(group: SchemaNode | undefined): string[] {
  const branches = group ? [group, ...(group.anyOf ?? [])] : []
  return branches.flatMap(({ properties }) => Object.keys(properties ?? {}))
}

function describeFields(at: SchemaNode, folder: string, path: FieldPath): void {
  if (at.items) describeFields(at.items, folder, [...path, 0])
  for (const branch of at.anyOf ?? []) describeFields(branch, folder, path)
  nameFields(at)
  for (const [name, field] of Object.entries(at.properties ?? {})) {
    const about = aboutField(folder, [...path, name])
    if (about) Object.assign(field, { description: `${about.ro}\n\n${about.en}`, ...examplesOf(about.example) })
    describeFields(field, folder, [...path, name])
  }
}

/** A group whose names are a list of words has those fields, each of the same form: editors then complete them. */
function nameFields(at: SchemaNode): void {
  const { propertyNames, additionalProperties } = at
  if (!propertyNames?.enum || typeof additionalProperties !== 'object') return
  at.properties = Object.fromEntries(propertyNames.enum.map((name) => [name, structuredClone(additionalProperties)]))
  at.additionalProperties = false
  delete at.propertyNames
}

const examplesOf = (example: string) => (example ? { examples: [example] } : {})
