import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../lib/content/files/pdf.ts'
import { pdf, wideText } from '../support/pdf.ts'

describe.each([false, true])('with compressed objects: %s', (compact) => {
  test.for([1, 2, 36, 120])('%i pages are counted', (pages) => {
    expect(readPdf(pdf({ pages, compact }))).toMatchObject({ pages })
  })

  test.for([
    ['(Raport)', 'Raport'],
    ['(Raport \\(2020\\))', 'Raport (2020)'],
    ['(Raport (2020) \\055 final)', 'Raport (2020) - final'],
    [wideText('Științe și arte'), 'Științe și arte'],
  ])('the title %s is read', ([title = '', expected]) => {
    expect(readPdf(pdf({ pages: 1, compact, title }))).toEqual({ pages: 1, title: expected, lang: 'ro-RO' })
  })

  test('an empty title is none', () => {
    expect(readPdf(pdf({ pages: 1, compact, title: '()' }))).toEqual({ pages: 1, lang: 'ro-RO' })
  })
})

test('what was added at the end of a file holds', () => {
  const bytes = Buffer.concat([pdf({ pages: 2 }), Buffer.from('2 0 obj\n<< /Type /Pages /Count 7 >>\nendobj\n')])
  expect(readPdf(bytes)).toMatchObject({ pages: 7 })
})

test('a PDF that cannot be published says why', () => {
  expect(readPdf(pdf({ pages: 0 }))).toBe('pdf-empty')
  expect(readPdf(pdf({ pages: 3, trailer: '/Encrypt 9 0 R' }))).toBe('pdf-locked')
  expect(readPdf(pdf({ pages: 3 }).subarray(0, 20))).toBe('pdf-broken')
})
