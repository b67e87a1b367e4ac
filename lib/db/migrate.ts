import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SqliteAdapterFactory } from './adapter.ts'
import { NO_FILTER, readSchema, withSchemaEngine } from './schema-engine.ts'

const MIGRATIONS_DIR = 'prisma/migrations'

function migrationsList() {
  const lockfile = path.join(MIGRATIONS_DIR, 'migration_lock.toml')
  const directories = existsSync(MIGRATIONS_DIR) ? readdirSync(MIGRATIONS_DIR, { withFileTypes: true }) : []
  return {
    baseDir: path.resolve(MIGRATIONS_DIR),
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: directories
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ path: name, migrationFile: readMigration(name) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

function readMigration(name: string) {
  const content = readFileSync(path.join(MIGRATIONS_DIR, name, 'migration.sql'), 'utf8')
  return { path: 'migration.sql', content: { tag: 'ok' as const, value: content } }
}

/** Whether a store has all of the migrations. The engine, which also knows, takes a while to wake and locks the store. */
async function isCurrent(file: string): Promise<boolean> {
  if (!existsSync(file)) return false
  try {
    const connection = await new SqliteAdapterFactory(file, { isThere: true }).connect()
    const { rows } = await connection
      .queryRaw({ sql: APPLIED, args: [], argTypes: [] })
      .finally(() => connection.dispose())
    const applied = new Set(rows.map(([name]) => name))
    return migrationsList().migrationDirectories.every(({ path: name }) => applied.has(name))
  } catch {
    // A store without the engine's own table, or a damaged one: the engine says what it is.
    return false
  }
}

/** One that failed half way has no end; one that was undone is to be applied again. */
const APPLIED = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'

/**
 * Applies the migrations that the database does not have yet, in order.
 *
 * @param file Absolute path of the database; it is made when missing.
 * @returns the names of the migrations applied now.
 * @throws when a migration fails; the database then keeps the earlier ones.
 */
export async function migrate(file: string): Promise<string[]> {
  if (await isCurrent(file)) return []
  const { appliedMigrationNames } = await withSchemaEngine(file, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsList(), filters: NO_FILTER }),
  )
  return appliedMigrationNames
}

/**
 * The SQL that leads from a database to the Prisma schema; empty when they agree.
 *
 * @param file Absolute path of a migrated database.
 */
export async function diffToSchema(file: string): Promise<string> {
  const [schemaPath, content] = readSchema()
  const files = [{ path: schemaPath, content }]
  const { stdout } = await withSchemaEngine(file, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: 'prisma' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  )
  return stdout?.trim() ?? ''
}
