import { expect, test } from 'vitest'
import { dispositionOf } from '../../../lib/http/disposition.ts'
import { rangeOf } from '../../../lib/http/range.ts'

const range = (asked: string, size = 100, more = {}) => rangeOf(new Headers({ Range: asked, ...more }), size, '"tag"')

test.for<[string, number, number]>([
  ['bytes=0-9', 0, 9],
  ['bytes=90-', 90, 99],
  ['bytes=-10', 90, 99],
  ['bytes=-500', 0, 99],
  ['bytes=50-500', 50, 99],
  ['bytes=99-99', 99, 99],
])('%s is one part of the file', ([asked, start, end]) => {
  expect(range(asked)).toEqual({ start, end })
})

test.for(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s is beyond the file', (asked) => {
  expect(range(asked)).toBe('unsatisfiable')
})

test.for(['', 'bytes=', 'bytes=-', 'bytes=9-0', 'bytes=a-b', 'lines=0-9', 'bytes=0-1,5-6'])(
  '%s is answered with the whole file',
  (asked) => {
    expect(range(asked)).toBeUndefined()
  },
)

test('a part of another edition is not sent', () => {
  expect(range('bytes=0-9', 100, { 'If-Range': '"tag"' })).toEqual({ start: 0, end: 9 })
  expect(range('bytes=0-9', 100, { 'If-Range': 'W/"tag"' })).toBeUndefined()
  expect(range('bytes=0-9', 100, { 'If-Range': 'Tue, 24 Nov 2026 00:00:00 GMT' })).toBeUndefined()
})

test('a file is saved under its name with diacritics, and nothing can break out of the header (RFC 6266, RFC 8187)', () => {
  expect(dispositionOf({ fileName: 'Științe și „arte” (2020).pdf', mediaType: 'application/pdf' })).toBe(
    'inline; filename="Stiinte si _arte_ (2020).pdf"; ' +
      "filename*=UTF-8''%C8%98tiin%C8%9Be%20%C8%99i%20%E2%80%9Earte%E2%80%9D%20%282020%29.pdf",
  )
  const nasty = dispositionOf({ fileName: 'a"; x="b\\%\r\n.docx', mediaType: 'application/msword' })
  expect(nasty).toBe(`attachment; filename="a_; x=_b____.docx"; filename*=UTF-8''a%22%3B%20x%3D%22b%5C%25%0D%0A.docx`)
})
