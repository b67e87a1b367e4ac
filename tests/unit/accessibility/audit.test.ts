import { expect, test } from 'vitest'
import { audit, auditSchema, statusOf } from '../../../lib/accessibility/audit.ts'
import { catalogue } from '../support/catalogue.ts'

test('full conformance is said only when nothing is open (J-07)', () => {
  expect(statusOf({ findings: 0, open: [] })).toBe('full')
  expect(statusOf({ findings: 1, open: [] })).toBe('partial')
  expect(statusOf({ findings: 0, open: ['screen-readers'] })).toBe('partial')
})

test('an audit of too little is none', () => {
  expect(auditSchema.safeParse({ ...audit, states: 499 }).success).toBe(false)
  expect(auditSchema.safeParse({ ...audit, date: 'yesterday' }).success).toBe(false)
})

test('the last audit is less than a year old, and the statement says what it left open', () => {
  const age = Date.now() - Date.parse(audit.date)
  expect(age).toBeLessThan(365 * 24 * 60 * 60 * 1000)
  for (const locale of ['ro', 'en'] as const)
    expect(catalogue(locale).get(`Audit.status.${statusOf(audit)}`)).toBeTruthy()
})
