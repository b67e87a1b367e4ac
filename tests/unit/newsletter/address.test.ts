import { expect, test } from 'vitest'
import { address } from '../../../lib/newsletter/address.ts'

const long = (length: number) => 'a'.repeat(length)
const domainOf = (length: number) => `${long(60)}.`.repeat(3) + long(length - 3 * 61)

/** What is typed, and to what mail goes; undefined where nothing does (N-16). */
const ROWS: Array<[typed: string, email: string | undefined]> = [
  ['ana@example.org', 'ana@example.org'],
  ['  ana@example.org\t', 'ana@example.org'],
  ['Ana.Popescu@Example.ORG', 'Ana.Popescu@example.org'],
  ['ana+stiri@example.org', 'ana+stiri@example.org'],
  ['a.n.a@example.org', 'a.n.a@example.org'],
  ["o'brien@example.org", "o'brien@example.org"],
  ['ana_maria-2@sub.example.co.uk', 'ana_maria-2@sub.example.co.uk'],
  ['!#$%&*/=?^`{|}~@example.org', '!#$%&*/=?^`{|}~@example.org'],
  ['1@2.ro', '1@2.ro'],
  ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
  ['ana@BÜCHER.example', 'ana@xn--bcher-kva.example'],
  ['ana@bu\u0308cher.example', 'ana@xn--bcher-kva.example'],
  ['ana@știri.ro', 'ana@xn--tiri-pxb.ro'],
  ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
  ['ana@例え.テスト', 'ana@xn--r8jz45g.xn--zckzah'],
  // Looks like another's, and is not: it stays what it is, in letters that show it.
  ['ana@exаmple.org', 'ana@xn--exmple-4nf.org'],
  [`${long(64)}@example.org`, `${long(64)}@example.org`],
  [`${long(65)}@example.org`, undefined],
  [`${long(64)}@${domainOf(189)}`, `${long(64)}@${domainOf(189)}`],
  [`${long(64)}@${domainOf(190)}`, undefined],
  [`${long(255)}`, undefined],
  [`a@${long(64)}.ro`, undefined],
  ['', undefined],
  [' ', undefined],
  ['ana', undefined],
  ['ana@', undefined],
  ['@example.org', undefined],
  ['@', undefined],
  ['ana@example', undefined],
  ['ana@localhost', undefined],
  ['ana@.ro', undefined],
  ['ana@example..org', undefined],
  ['ana@example.org.', undefined],
  ['ana@-example.org', undefined],
  ['ana@example-.org', undefined],
  ['ana@exam_ple.org', undefined],
  ['ana@example.o', undefined],
  ['ana@127.0.0.1', undefined],
  ['ana@0x7f.1', undefined],
  ['ana@[127.0.0.1]', undefined],
  ['ana@[::1]', undefined],
  ['ana@example.org:25', undefined],
  ['ana@example.org/x', undefined],
  ['ana@example.org?x', undefined],
  ['ana@exa%6Dple.org', undefined],
  ['.ana@example.org', undefined],
  ['ana.@example.org', undefined],
  ['a..na@example.org', undefined],
  ['a na@example.org', undefined],
  ['ana @example.org', undefined],
  ['"ana"@example.org', undefined],
  ['Ana <ana@example.org>', undefined],
  ['<ana@example.org>', undefined],
  ['ana(x)@example.org', undefined],
  ['ana\\@example.org', undefined],
  ['one@t.com,two@t.com', undefined],
  ['one@t.com;two@t.com', undefined],
  ['one@t.com two@t.com', undefined],
  ['ana@b@example.org', undefined],
  ['a@b.ro\r\nBcc:x@y.ro', undefined],
  ['a@b.ro\nx@y.ro', undefined],
  ['a\u0000na@example.org', undefined],
  ['ana@exam\u0000ple.org', undefined],
  ['a\u007Fna@example.org', undefined],
  ['😀@example.org', undefined],
  ['аna@example.org', undefined],
  ['ănă@example.org', undefined],
  ['ana\u202Egro.elpmaxe@example.org', undefined],
  ['ana@exam\u200Bple.org', undefined],
  ['ana@exam\u00ADple.org', undefined],
  ['mailto:ana@example.org', undefined],
]

test.for(ROWS)('%j goes to %j', ([typed, email]) => {
  expect(address.safeParse(typed).data?.email).toBe(email)
})

test('the key is the same however somebody writes their own address', () => {
  const keys = ['Ana@Example.org', 'ANA@EXAMPLE.ORG', ' ana@example.org '].map((typed) => address.parse(typed).key)
  expect(new Set(keys)).toEqual(new Set(['ana@example.org']))
})

test.for([undefined, null, 1, {}, ['ana@example.org']])('%j is no address', (value) => {
  expect(address.safeParse(value).success).toBe(false)
})
