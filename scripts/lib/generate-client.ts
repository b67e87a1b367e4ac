import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Refusal } from './checks.ts'

const SCHEMA = 'prisma/schema.prisma'
const STAMP = 'prisma/generated/.made-from'

/**
 * Makes the store's client from the schema, if the one there is of another schema.
 *
 * @throws Refusal when the generator fails; its own words are above.
 */
export function generateClient(): void {
  const schema = readFileSync(SCHEMA, 'utf8')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === schema) return
  const { status } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      // The generator wants some engine to exist, and never runs it: this spares a download (docs/decisions/0003).
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (status !== 0) throw new Refusal(`The store's client could not be made from ${SCHEMA}; the lines above say why.`)
  writeFileSync(STAMP, schema)
}
