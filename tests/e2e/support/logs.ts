import type { FullResult, Reporter } from '@playwright/test/reporter'

/** An address of e-mail, and what a link's address ends in: 32 random bytes or more, a capital among their letters. */
const SECRETS = [/[\w.+-]+(?:@|%40)[\w-]+\.[a-z]{2,}/i, /\/(?=[\w-]*[A-Z])[\w-]{43,}(?![\w.-])/]

/** The lines of a server's log that name somebody, or hold a token (N-40). */
export function telling(log: string): string[] {
  return log.split('\n').filter((line) => SECRETS.some((secret) => secret.test(line)))
}

/** Reads what the server under test writes during all the tests, and fails them when it tells too much. */
export default class LogReporter implements Reporter {
  #log = ''

  onStdOut(chunk: string | Buffer): void {
    this.#log += String(chunk)
  }

  onStdErr(chunk: string | Buffer): void {
    this.#log += String(chunk)
  }

  async onEnd(): Promise<{ status: FullResult['status'] } | undefined> {
    const lines = telling(this.#log.replaceAll('[WebServer] ', ''))
    if (lines.length === 0) return undefined
    console.error(`The log of the server names somebody, or holds a token (N-40):\n${lines.join('\n')}`)
    return { status: 'failed' }
  }
}
