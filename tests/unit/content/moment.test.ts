import { expect, test } from 'vitest'
import { momentsOf, readMoment } from '../../../lib/content/moment.ts'

test.for<[string, 'start' | 'end', string]>([
  ['2026-12-01', 'start', '2026-11-30T22:00:00.000Z'],
  ['2026-12-01', 'end', '2026-12-01T22:00:00.000Z'],
  ['2026-12-01 18:00', 'end', '2026-12-01T16:00:00.000Z'],
  ['1.12.2026, ora 7:00', 'start', '2026-12-01T05:00:00.000Z'],
  ['1 decembrie 2026', 'start', '2026-11-30T22:00:00.000Z'],
  ['2026-07-01T18:00:30', 'start', '2026-07-01T15:00:30.000Z'],
  // The day on which the clocks are put forward (03:00 is 04:00), and the one on which they are put back.
  ['2026-03-29', 'start', '2026-03-28T22:00:00.000Z'],
  ['2026-03-29', 'end', '2026-03-29T21:00:00.000Z'],
  ['2026-03-29 04:00', 'start', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', 'end', '2026-10-25T22:00:00.000Z'],
  ['2028-02-29', 'end', '2028-02-29T22:00:00.000Z'],
  ['2026-12-31', 'end', '2026-12-31T22:00:00.000Z'],
])('%s as a %s is %s', ([written, bound, moment]) => {
  expect(readMoment(written, bound)?.toISOString()).toBe(moment)
})

test.for(['2026', '2026-12', '2026-02-30', '2027-02-29', '2026-12-01 24:30', '2026-12-01 7', 'mâine', ''])(
  '%j is no moment',
  (written) => {
    expect(readMoment(written, 'start')).toBeUndefined()
  },
)

test('the moments of a record are those of both languages, each once', () => {
  const [first, second] = [new Date('2026-12-01'), new Date('2026-12-05')]
  const ro = { publicat_de_la: first, publicat_pana_la: second }
  expect(momentsOf({ ro, en: { publicat_de_la: first } })).toEqual([first, second])
  expect(momentsOf({ ro: {}, en: {} })).toEqual([])
})
