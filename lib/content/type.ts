import type { z } from 'zod'
import type { Route } from '../../i18n/routing.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import type { Addresses } from './former-addresses.ts'
import { momentsOf } from './moment.ts'
import type { Words } from './problem.ts'
import type { ContentFiles } from './record-files.ts'

export type Transaction = Prisma.TransactionClient
export type FieldPath = ReadonlyArray<string | number>

/** A file for `data/media`. */
export interface MediaFile {
  /** Holds a hash of what the file is made from, so that a file that is there is the right one. */
  name: string
  bytes: Uint8Array
}

/** Files for `data/media` that are made together. Their names are known before; their bytes are made when one is missing. */
export interface Media {
  names: readonly string[]
  /** Makes the files that are missing, one after the other. */
  make: (missing: ReadonlySet<string>) => AsyncIterable<MediaFile>
}

/** What staff should know of a field, though it stops nothing. */
export interface Note {
  field: FieldPath
  message: Words
}

/** What becomes of a record whose content or files changed. */
export interface Made {
  media: Media[]
  /** What was found out about its files: a change of it is a change of the record. */
  facts?: unknown
  /** What staff should know of its files. */
  notes?: Note[]
  save: (tx: Transaction) => Promise<unknown>
}

/** One kind of record: a folder of content files, their form, and how they are kept. */
interface TypeDefinition<Schema extends z.ZodType> {
  /** Folder under `content/`; also the record type in the store. */
  folder: string
  /** Folder in it for the files that records name, if they do. */
  fileFolder?: string
  schema: Schema
  /** Values that no other record of the type may have, with the field each stands in. */
  unique?: (record: z.output<Schema>) => Array<{ path: FieldPath; value: string }>
  /** Optional fields that a complete record has: listed to staff while empty, never shown as bare labels. */
  wanted?: (record: z.output<Schema>) => Record<string, unknown>
  /** The list that shows the record; without one, it is taken to show on every page. */
  list?: Route
  /** Public addresses of the record's own pages. */
  addresses?: (record: z.output<Schema>) => Addresses
  /** How the record is kept. */
  save?: (tx: Transaction, key: string, record: z.output<Schema>) => Promise<unknown>
  /** Instead of `save`, for a record with files: reads them, and says what is published of them. */
  make?: (key: string, record: z.output<Schema>, files: ContentFiles) => Promise<Made>
  remove: (tx: Transaction, key: string) => Promise<unknown>
}

/** A record whose form is right. */
export interface CheckedRecord {
  data: unknown
  unique: Array<{ path: FieldPath; value: string }>
  missing: string[]
  addresses: Addresses
  /** When it comes or goes by itself. */
  moments: Date[]
  make: (files: ContentFiles) => Promise<Made>
}

/** A kind of record with its own types hidden, so that all kinds stand in one list. */
export interface ContentType {
  folder: string
  fileFolder: string | undefined
  list: Route | undefined
  schema: z.ZodType
  check: (raw: unknown, key: string) => CheckedRecord | z.core.$ZodIssue[]
  remove: (tx: Transaction, key: string) => Promise<unknown>
}

/** Declares a kind of record. */
export function defineType<Schema extends z.ZodType>(definition: TypeDefinition<Schema>): ContentType {
  const { folder, fileFolder, list, schema, remove } = definition
  return {
    folder,
    fileFolder,
    list,
    schema,
    remove,
    check(raw, key) {
      const parsed = schema.safeParse(raw)
      if (!parsed.success) return parsed.error.issues
      const record = parsed.data
      return {
        data: record,
        unique: definition.unique?.(record) ?? [],
        missing: Object.entries(definition.wanted?.(record) ?? {})
          .filter(([, value]) => value === undefined)
          .map(([field]) => field),
        addresses: definition.addresses?.(record) ?? {},
        moments: momentsOf(record),
        make: async (files) =>
          (await definition.make?.(key, record, files)) ?? {
            media: [],
            save: async (tx) => definition.save?.(tx, key, record),
          },
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
