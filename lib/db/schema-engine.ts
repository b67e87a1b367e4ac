import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { SqliteAdapterFactory } from './adapter.ts'

const SCHEMA_PATH = 'prisma/schema.prisma'

/** What the engine wants to know about tables that are not its own: there are none. */
export const NO_FILTER = { externalTables: [], externalEnums: [] }

let loaded = false

/** Once per process: a second instance would take the memory away under engines that still use the first. */
function loadEngine(): void {
  if (loaded) return
  loaded = true
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = new WebAssembly.Module(readFileSync(file.replace(/\.js$/, '.wasm')))
  const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
}

/** Remembers what it opened: the engine holds an exclusive lock on its connection and has no way to close it. */
class ClosableAdapterFactory extends SqliteAdapterFactory {
  readonly #open: SqlDriverAdapter[] = []

  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect()
    this.#open.push(connection)
    return connection
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((connection) => connection.dispose()))
  }
}

/**
 * Runs one piece of work with the vendor's migration engine, which comes as WebAssembly: no platform binary is
 * downloaded (docs/decisions/0003). The database is closed afterwards.
 *
 * @param file Absolute path of the database; it is made when missing.
 */
export async function withSchemaEngine<T>(file: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loadEngine()
  const factory = new ClosableAdapterFactory(file)
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(factory)
    const engine = await bindings.SchemaEngine.new({ datamodels: [readSchema()] }, () => {}, bound)
    return await work(engine)
  } finally {
    await factory.close()
  }
}

/** The Prisma schema as the engine takes it: path and text. */
export function readSchema(): [string, string] {
  return [SCHEMA_PATH, readFileSync(SCHEMA_PATH, 'utf8')]
}
