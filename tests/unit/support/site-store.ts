import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { database } from '../../../lib/db/client.ts'

/** Points lib/data, which opens the store by DATABASE_URL at its first question, at this file's own copy. */
export function openSiteStore(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'ccc-site-'))
  const file = path.join(folder, 'site.db')
  copyFileSync(inject('stores').site, file)
  process.env['DATABASE_URL'] = `file:${file}`
  afterAll(async () => {
    await database().$disconnect()
    rmSync(folder, { recursive: true })
  })
}
