import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { secret } from '../../lib/secrets.ts'
import { Refusal } from './checks.ts'
import { run } from './run.mjs'

/** What a build is made of, besides the content. */
const SOURCES = [
  'app',
  'components',
  'docs/accessibility/last-audit.json',
  'enhancements',
  'i18n',
  'lib',
  'messages',
  'prisma/schema.prisma',
  'public',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.build.json',
  'tsconfig.json',
]

const STAMP = '.next/built-from'

interface BuildInput {
  /** Absolute path of the data folder. */
  dataDir: string
  siteOrigin: string
  port: number
  /** Digest of what is published. */
  content: string
}

/**
 * Builds the site, unless the last build is of the same sources, content and origin.
 *
 * @throws Refusal when the build fails; its own words are above.
 */
export async function build({ dataDir, siteOrigin, port, content }: BuildInput): Promise<void> {
  const wanted = fingerprint(siteOrigin, content)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  rmSync(STAMP, { force: true })
  console.log('Building the pages …')
  const status = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    // Of this installation, not of this build: the same content is the same bytes (F-09), and a form on a page that was
    // opened before a build still finds its action after it.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(secret(dataDir, 'actions'), 'base64url').toString('base64'),
  })
  if (status !== 0) throw new Refusal('The site could not be built; the lines above say why.')
  writeFileSync(STAMP, wanted)
}

function fingerprint(siteOrigin: string, content: string): string {
  const hash = createHash('sha256').update(siteOrigin).update(content)
  for (const file of SOURCES.flatMap(filesIn)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(source: string): string[] {
  if (!statSync(source).isDirectory()) return [source]
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(source, name))
    .filter((file) => statSync(file).isFile() && !file.endsWith('.d.json.ts'))
    .sort()
}
