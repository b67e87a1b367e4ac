import { expect, test } from 'vitest'
import { toCsv } from '../../lib/csv.ts'

test('a table begins with the mark of UTF-8 and ends its lines as RFC 4180 wants', () => {
  expect(
    toCsv([
      ['titlu', 'octeți'],
      ['Științe', 12],
      ['', null],
    ]),
  ).toBe('\ufefftitlu,octeți\r\nȘtiințe,12\r\n,\r\n')
})

test.for([
  ['=1+1', "'=1+1"],
  ['+40', "'+40"],
  ['-x', "'-x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['="a",b', `"'=""a"",b"`],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
  ['a=b', 'a=b'],
])('%j is no formula and breaks no cell', ([value = '', expected]) => {
  expect(toCsv([[value]])).toBe(`\ufeff${expected}\r\n`)
})
