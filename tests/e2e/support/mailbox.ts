import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { expect } from './test'

/** Where mails go when no mail server is set. */
const FOLDER = 'data/e2e/mail'

/** A mail to somebody, once it has left. */
export async function mailTo(address: string, template: string): Promise<ParsedMail> {
  let found = ''
  await expect
    .poll(() => (found = sourceOf(address, template)), { timeout: 30_000, message: `a ${template} mail` })
    .not.toBe('')
  return simpleParser(found)
}

/** The newest such mail as it lies in the folder; empty while there is none. */
function sourceOf(address: string, template: string): string {
  // The first mail makes the folder.
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : []
  // A mail that is still being written has another ending.
  const sources = names
    .filter((name) => name.includes(`-${template}-`) && name.endsWith('.eml'))
    .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'))
  return sources.findLast((source) => source.includes(address)) ?? ''
}

/** What a mail says, attached files included. */
export function textOf({ text = '', attachments }: ParsedMail): string {
  return [text, ...attachments.map(({ content }) => content.toString('utf8'))].join('\n')
}
