import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { diffToSchema, migrate } from '../lib/db/migrate.ts'

/** `npm run migration -- <name>`: writes the migration that leads from the existing ones to the Prisma schema. */
const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('npm run migration -- <name>, in lower-case letters, digits and underscores')
  process.exit(2)
}

const scratch = mkdtempSync(path.join(tmpdir(), 'migration-'))
try {
  const file = path.join(scratch, 'migrated.db')
  await migrate(file)
  const sql = await diffToSchema(file)
  if (sql === '' || sql.startsWith('-- This is an empty migration')) {
    console.log('The schema and the migrations agree: nothing to write.')
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = path.join('prisma/migrations', `${stamp}_${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`)
    writeFileSync('prisma/migrations/migration_lock.toml', 'provider = "sqlite"\n')
    console.log(`Written: ${folder}/migration.sql`)
  }
} finally {
  rmSync(scratch, { recursive: true })
}
