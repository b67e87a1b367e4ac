import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import type { Env } from '../env.ts'
import { dkimOptions } from './dkim.ts'

/** A mail that is ready to leave, and what it is called in this installation's own words. */
export interface Outgoing {
  /** Of its row in the outbox. */
  id: number
  template: string
  options: SendMailOptions
}

export interface Transport {
  /**
   * Hands one mail over; resolves when it was taken.
   *
   * @param signal Ends the attempt.
   */
  send(mail: Outgoing, signal: AbortSignal): Promise<void>
  close(): void
}

/** Mails on their way at once: the worker takes no more. */
export const CONNECTIONS = 5

/** Nobody may be waited for longer than a lease lasts. */
const TIMEOUTS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** A mail is made of what it is given: it may name no file and no address to be read from. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true, xMailer: false } as const

/**
 * How mails leave: through the operator's server or, where none is set, into files.
 *
 * @throws EnvError when the signing key cannot be used.
 */
export function openTransport(env: Env, timeouts = TIMEOUTS): Transport {
  const signing = dkimOptions(env)
  return env.mail.smtpUrl
    ? toServer(env.mail.smtpUrl, timeouts, signing)
    : toFiles(path.join(env.dataDir, 'mail'), signing)
}

type Signing = ReturnType<typeof dkimOptions>

function toServer(url: URL, timeouts: typeof TIMEOUTS, signing: Signing): Transport {
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  const mailer = nodemailer.createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    // The pool would send a mail again that it cannot know to have been taken: whether to do so is the outbox's to say.
    maxRequeues: 0,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // Only on this machine may a mail go in the clear.
    requireTLS: !secure && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname),
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
    ...timeouts,
    ...CLOSED,
    ...signing,
  })
  // The pool tells its mails' troubles to those who sent them, and those of idle connections to nobody.
  mailer.on('error', () => undefined)
  return {
    async send({ options }, signal) {
      await mailer.sendMail({ ...options, signal })
    },
    close() {
      mailer.close()
    },
  }
}

/** Each mail as a file that only its owner can read, to be looked at, or opened in a mail program. */
function toFiles(folder: string, signing: Signing): Transport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, ...CLOSED, ...signing })
  return {
    async send({ id, template, options }) {
      const { message } = await composer.sendMail(options)
      const time = new Date(String(options.date)).toISOString().slice(0, 19).replaceAll(':', '-')
      const file = path.join(folder, `${time}-${template}-${id}.eml`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(`${file}.part`, message, { mode: 0o600 })
      await rename(`${file}.part`, file)
      console.log(`No SMTP_URL is set: mail ${id} (${template}) is in ${path.relative('.', file)}`)
    },
    close() {
      composer.close()
    },
  }
}
