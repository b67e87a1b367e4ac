import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
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

/**
 * Applies the migrations that the database does not have yet, in order.
 *
 * @param file Absolute path of the database; it is made when missing.
 * @returns the names of the migrations applied now.
 * @throws when a migration fails; the database then keeps the earlier ones.
 */
export async function migrate(file: string): Promise<string[]> {
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
