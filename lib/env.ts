import path from 'node:path'
import { z } from 'zod'
import { type MailEnv, mailEnv, mailVariables, missingMailVariables } from './mail/env.ts'

/** Languages aside, everything that an operator can set, each with a default that works (docs/decisions/0007). */
const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'expected file:<path>, for example file:./data/site.db')
    .default('file:./data/site.db'),
  DATA_DIR: z.string().min(1, 'expected a folder, for example ./data').default('./data'),
  CONTENT_DIR: z.string().min(1, 'expected a folder, for example ./content').default('./content'),
  PORT: z.coerce
    .number('expected a port number, for example 3000')
    .int('expected a whole number')
    .min(1, 'expected a port from 1 to 65535')
    .max(65535, 'expected a port from 1 to 65535')
    .default(3000),
  TRUSTED_PROXY_HOPS: z.coerce
    .number('expected how many proxies every request passes, for example 1')
    .int('expected a whole number')
    .min(0, 'expected 0, or how many proxies every request passes')
    .max(9, 'expected at most 9 proxies')
    .default(0),
  CONFIRMATIONS_PER_HOUR: z.coerce
    .number('expected how many mails that ask for a confirmation may leave in an hour, for example 60')
    .int('expected a whole number')
    .min(1, 'expected at least 1 mail in an hour')
    .default(60),
  SITE_ORIGIN: z
    .string()
    .regex(
      /^https?:\/\/[a-z0-9.-]+(:\d+)?$/i,
      'expected an origin without a path or a final slash, for example https://example.org',
    )
    .optional(),
  ...mailVariables,
})

const schema = variables.superRefine((values, context) => {
  for (const [name, message] of missingMailVariables(values)) {
    context.addIssue({ code: 'custom', path: [name], message })
  }
})

/** The checked environment; paths are absolute. */
export interface Env {
  databaseFile: string
  dataDir: string
  mediaDir: string
  contentDir: string
  port: number
  /** Origin of every absolute address the site writes, without a final slash. */
  siteOrigin: string
  /** Mails to people who have to confirm that they asked, in an hour: more is an attack. */
  confirmationsPerHour: number
  /** Whether the operator set the origin: forms are then accepted from there alone. */
  hasOwnOrigin: boolean
  mail: MailEnv
}

/** One sentence for each wrong variable: its name and what is expected, never its value (S-19). */
export class EnvError extends Error {
  override name = 'EnvError'
}

type Source = Record<string, string | undefined>

const names = Object.keys(variables.shape)
let last: { values: string; env: Env } | undefined

/**
 * Reads and checks the environment; what did not change since is not checked again, because every request asks.
 *
 * @throws EnvError that names every wrong variable and what is expected of it.
 */
export function readEnv(source: Source = process.env): Env {
  const values = names.map((name) => source[name]).join('\0')
  if (last?.values !== values) last = { values, env: check(source) }
  return last.env
}

function check(source: Source): Env {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const { DATABASE_URL, DATA_DIR, CONTENT_DIR, PORT, SITE_ORIGIN } = parsed.data
  const dataDir = path.resolve(/* turbopackIgnore: true */ DATA_DIR)
  return {
    databaseFile: path.resolve(/* turbopackIgnore: true */ DATABASE_URL.slice('file:'.length)),
    dataDir,
    mediaDir: path.join(dataDir, 'media'),
    contentDir: path.resolve(/* turbopackIgnore: true */ CONTENT_DIR),
    port: PORT,
    confirmationsPerHour: parsed.data.CONFIRMATIONS_PER_HOUR,
    hasOwnOrigin: SITE_ORIGIN !== undefined,
    siteOrigin: SITE_ORIGIN ?? `http://localhost:${PORT}`,
    mail: mailEnv(parsed.data),
  }
}
