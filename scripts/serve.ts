import { rmSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { SERVER_FILE } from '../lib/content/announce.ts'
import { EnvError, readEnv } from '../lib/env.ts'
import { openTransport } from '../lib/mail/transport.ts'
import { redactOutput } from '../lib/redact.mjs'
import { build } from './lib/build.ts'
import { bundleEnhancements } from './lib/bundle-enhancements.ts'
import { checkPort, checkWritable, Refusal, warnOfOldNode } from './lib/checks.ts'
import { run } from './lib/run.mjs'

/** Everything between installed packages and a served site: check, migrate, publish, build if needed, serve. */
async function serve(): Promise<number> {
  const env = readEnv()
  const transport = openTransport(env)
  warnOfOldNode()
  await checkPort(env.port)
  checkWritable([env.dataDir, env.mediaDir, path.dirname(env.databaseFile), '.next'])
  bundleEnhancements()
  // Not before the checks, which say at once what is wrong.
  const { prepareStore } = await import('./lib/prepare-store.ts')
  const { keepSchedule } = await import('./lib/keep-schedule.ts')
  const { keepHouse } = await import('./lib/keep-house.ts')
  const { keepMail } = await import('./lib/keep-mail.ts')
  const prepared = new Date()
  const content = await prepareStore(env)
  await build({ ...env, content })
  const serverFile = path.join(env.dataDir, SERVER_FILE)
  writeFileSync(serverFile, JSON.stringify({ port: env.port }))
  console.log(`The site is served at ${env.siteOrigin}`)
  keepSchedule(env, prepared)
  keepHouse(env)
  const stopMail = keepMail(env, transport)
  const served = run(process.execPath, ['scripts/server.mjs'], {
    NODE_ENV: 'production',
    PORT: String(env.port),
    NEXT_TELEMETRY_DISABLED: '1',
  })
  // Mails and housekeeping can wait, visitors cannot (F-08). Only now: the server would have it of this process.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const status = await served
  await stopMail()
  rmSync(serverFile, { force: true })
  return status
}

redactOutput()
try {
  process.exitCode = await serve()
} catch (error) {
  if (!(error instanceof EnvError || error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
