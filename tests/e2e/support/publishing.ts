import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeGrowth } from '../../bench/lib/growth.mjs'

/** A copy of the content that a test edits and publishes to the server under test. */
export class Newsroom {
  readonly #contentDir = path.join(mkdtempSync(path.join(tmpdir(), 'newsroom-')), 'content')

  constructor() {
    cpSync('content', this.#contentDir, { recursive: true })
  }

  /** @throws when the words are not there: the test would prove nothing. */
  replace(file: string, from: string, to: string): void {
    const name = path.join(this.#contentDir, file)
    const text = readFileSync(name, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`)
    writeFileSync(name, text.replace(from, to))
  }

  /** Where its files are, for a preview of them. */
  get contentDir(): string {
    return this.#contentDir
  }

  /** Makes a record's text in one language a draft. */
  makeDraft(file: string, locale: string): void {
    const name = path.join(this.#contentDir, file)
    const text = readFileSync(name, 'utf8')
    const block = text.indexOf(`\n${locale}:\n`)
    writeFileSync(name, text.slice(0, block) + text.slice(block).replace('stare: publicat', 'stare: ciorna'))
  }

  copy(from: string, to: string): void {
    cpSync(path.join(this.#contentDir, from), path.join(this.#contentDir, to))
  }

  /** Brings a folder of records from elsewhere. */
  bring(from: string, folder: string): void {
    cpSync(from, path.join(this.#contentDir, folder), { recursive: true })
  }

  /** Adds so many invented records of a kind, as the benchmark does. */
  grow(counts: Parameters<typeof writeGrowth>[1]): void {
    writeGrowth(this.#contentDir, counts)
  }

  add(file: string, bytes: Uint8Array): void {
    const name = path.join(this.#contentDir, file)
    mkdirSync(path.dirname(name), { recursive: true })
    writeFileSync(name, bytes)
  }

  remove(file: string): void {
    rmSync(path.join(this.#contentDir, file))
  }

  /** Runs the staff's own command, and gives back what it says. */
  publish(contentDir = this.#contentDir): string {
    return execFileSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/content.ts', 'publish'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          CONTENT_DIR: contentDir,
          DATA_DIR: 'data/e2e',
          DATABASE_URL: 'file:./data/e2e/site.db',
        },
      },
    )
  }

  /** Puts the real content back. */
  close(): void {
    this.publish('content')
    this.discard()
  }

  /** Goes, where nothing was published to the server under test. */
  discard(): void {
    rmSync(path.dirname(this.#contentDir), { recursive: true })
  }
}
