import Database from 'better-sqlite3'
import { z } from 'zod'

const tableNames = z.array(z.object({ name: z.string() }))

/** Everything that a database holds, table by table: two equal dumps are two equal stores. */
export function dump(file: string, only?: readonly string[]): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true })
  try {
    const tables = tableNames.parse(
      database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .all(),
    )
    const wanted = tables.filter(({ name }) => !only || only.includes(name))
    return Object.fromEntries(wanted.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]))
  } finally {
    database.close()
  }
}
