import type { z } from 'zod'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { Addresses } from './former-addresses.ts'

export type Transaction = Prisma.TransactionClient
export type FieldPath = ReadonlyArray<string | number>

/** A file made by publishing, named by the hash of its bytes. */
export interface MediaFile {
  name: string
  bytes: Uint8Array
}

/** One kind of record: a folder of content files, their form, and how they are kept. */
interface TypeDefinition<Schema extends z.ZodType> {
  /** Folder under `content/`; also the record type in the store. */
  folder: string
  schema: Schema
  /** Values that no other record of the type may have, with the field each stands in. */
  unique?: (record: z.output<Schema>) => Array<{ path: FieldPath; value: string }>
  /** Optional fields that a complete record has: listed to staff while empty, never shown as bare labels. */
  wanted?: (record: z.output<Schema>) => Record<string, unknown>
  /** Public addresses of the record's own pages. */
  addresses?: (record: z.output<Schema>) => Addresses
  /** Files that the record needs under `data/media`. */
  media?: (record: z.output<Schema>) => MediaFile[]
  save: (tx: Transaction, key: string, record: z.output<Schema>) => Promise<unknown>
  remove: (tx: Transaction, key: string) => Promise<unknown>
}

/** A checked record, ready to be kept. */
export interface CheckedRecord {
  type: string
  key: string
  file: string
  data: unknown
  unique: Array<{ path: FieldPath; value: string }>
  missing: string[]
  addresses: Addresses
  media: MediaFile[]
  save: (tx: Transaction) => Promise<unknown>
}

/** A kind of record with its own types hidden, so that all kinds stand in one list. */
export interface ContentType {
  folder: string
  schema: z.ZodType
  check: (raw: unknown, key: string, file: string) => CheckedRecord | z.core.$ZodIssue[]
  remove: (tx: Transaction, key: string) => Promise<unknown>
}

/** Declares a kind of record. */
export function defineType<Schema extends z.ZodType>(definition: TypeDefinition<Schema>): ContentType {
  const { folder, schema, remove } = definition
  return {
    folder,
    schema,
    remove,
    check(raw, key, file) {
      const parsed = schema.safeParse(raw)
      if (!parsed.success) return parsed.error.issues
      const record = parsed.data
      return {
        type: folder,
        key,
        file,
        data: record,
        unique: definition.unique?.(record) ?? [],
        missing: Object.entries(definition.wanted?.(record) ?? {})
          .filter(([, value]) => value === undefined)
          .map(([field]) => field),
        addresses: definition.addresses?.(record) ?? {},
        media: definition.media?.(record) ?? [],
        save: (tx) => definition.save(tx, key, record),
      }
    },
  }
}

/** The uniqueness rule of records with a page of their own: one address, one record, in each language. */
export function uniqueSlugs(record: { ro: { slug: string }; en: { slug: string } }) {
  return [
    { path: ['ro', 'slug'], value: `ro/${record.ro.slug}` },
    { path: ['en', 'slug'], value: `en/${record.en.slug}` },
  ]
}
