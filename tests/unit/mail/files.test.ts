import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { expect, test, vi } from 'vitest'
import { readEnv } from '../../../lib/env.ts'
import { openTransport } from '../../../lib/mail/transport.ts'
import { deliverDue } from '../../../lib/mail/worker.ts'
import { periods } from '../../../lib/newsletter/periods.ts'
import { later, START } from '../support/newsletter.ts'
import { put, request } from '../support/outbox.ts'
import { publishedStore, scratchFolder } from '../support/store.ts'

test('where no server is set, a mail is a file for its owner alone, and the log names nobody (N-40)', async () => {
  const dataDir = scratchFolder()
  const { database } = publishedStore()
  const { id: requestId } = await request(database, later(periods.confirmation))
  await put(database, 'confirm', { requestId })
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await deliverDue(database, openTransport({ ...readEnv({}), dataDir }), START)
  const said = log.mock.calls.flat().join('\n')
  log.mockRestore()

  const folder = path.join(dataDir, 'mail')
  expect(readdirSync(folder)).toEqual(['2026-11-24T10-00-00-confirm-1.eml'])
  const file = path.join(folder, '2026-11-24T10-00-00-confirm-1.eml')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  const mail = await simpleParser(readFileSync(file))
  expect(mail.to).toMatchObject({ value: [{ address: 'Ana@example.org' }] })
  expect(mail.text).toContain('/ro/newsletter/confirmare/')
  expect(said).toContain('2026-11-24T10-00-00-confirm-1.eml')
  expect(said).not.toMatch(/@|[\w-]{43}/)
  expect(await database.outboxMessage.findFirstOrThrow()).toMatchObject({ state: 'sent' })
})
