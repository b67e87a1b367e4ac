import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const TEXT = /\.(tsx?|mjs|json|ya?ml|md|css|prisma|sql)$/
const CEDILLA = /[\u015E\u015F\u0162\u0163]/

/** Files that git knows or would add: what is not ignored. */
function files(...folders: string[]): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', ...folders]
  const names = execFileSync('git', args, { encoding: 'utf8' }).split('\n')
  return [...new Set(names)].filter((name) => TEXT.test(name))
}

function linesWith(wrong: (line: string) => boolean, names: string[]): string[] {
  return names.flatMap((name) =>
    readFileSync(name, 'utf8')
      .split('\n')
      .flatMap((line, index) => (wrong(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
  )
}

const everywhere = files('content', 'messages', 'app', 'components', 'lib', 'i18n', 'docs', 'scripts', 'README.md')

test('no text has s or t with a cedilla', () => {
  expect(everywhere.length).toBeGreaterThan(100)
  // A line that names the cedilla shows the wrong letters on purpose.
  expect(linesWith((line) => CEDILLA.test(line) && !/sedil|cedill/i.test(line), everywhere)).toEqual([])
})

test('every text is in NFC', () => {
  expect(linesWith((line) => line !== line.normalize('NFC'), everywhere)).toEqual([])
})

/** Straight quotes, and English ones around a word: in Romanian, quotes are „…” and, inside them, «…». */
const WRONG_QUOTES = /["\u201C]|(^|[\s(])'|'([\s).,;:]|$)/

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/** ICU quotes its own signs with the straight apostrophe; no message of ours does. */
test('Romanian interface words use Romanian quotes', () => {
  const messages: unknown = JSON.parse(readFileSync('messages/ro.json', 'utf8'))
  expect(strings(messages).filter((text) => WRONG_QUOTES.test(text))).toEqual([])
})

test('Romanian content uses Romanian quotes', () => {
  const record = z.looseObject({ ro: z.unknown() })
  const names = files('content').filter((name) => name.endsWith('.yaml'))
  const texts = names.flatMap((name) => strings(record.parse(parse(readFileSync(name, 'utf8'))).ro))
  expect(texts.length).toBeGreaterThan(200)
  expect(texts.filter((text) => WRONG_QUOTES.test(text))).toEqual([])
})

test('quotes that open also close', () => {
  const count = (text: string, sign: string) => text.split(sign).length - 1
  const names = files('content').filter((name) => name.endsWith('.yaml'))
  const texts = names.flatMap((name) => strings(parse(readFileSync(name, 'utf8'))))
  expect(texts.filter((text) => text.includes('„') && count(text, '„') !== count(text, '”'))).toEqual([])
})
