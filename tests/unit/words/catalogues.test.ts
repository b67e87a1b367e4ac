import { describe, expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { argumentsOf, catalogue, pluralCategories } from '../support/catalogue.ts'
import { isUsed, usage } from '../support/usage.ts'

const ro = catalogue('ro')
const en = catalogue('en')
const used = usage()

test('both languages have the same messages', () => {
  expect([...en.keys()].sort()).toEqual([...ro.keys()].sort())
})

test('both languages take the same arguments in each message', () => {
  const differing = [...ro].filter(
    ([key, message]) => argumentsOf(message).join() !== argumentsOf(en.get(key) ?? '').join(),
  )
  expect(differing).toEqual([])
})

describe.each(routing.locales)('in %s', (locale) => {
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()

  test('every plural has words for each category of the language, and for no other', () => {
    const plurals = [...catalogue(locale)].flatMap(([key, message]) =>
      pluralCategories(message).map((categories) => [key, categories.sort()]),
    )
    expect(plurals).not.toEqual([])
    for (const [key, categories] of plurals) expect([key, categories]).toEqual([key, wanted])
  })

  test('no message is empty', () => {
    expect([...catalogue(locale)].filter(([, message]) => message.trim() === '')).toEqual([])
  })
})

test('every message that the source asks for exists', () => {
  expect(used.keys.size).toBeGreaterThan(50)
  expect([...used.keys].filter((key) => !ro.has(key))).toEqual([])
  expect([...used.prefixes].filter((prefix) => ![...ro.keys()].some((key) => key.startsWith(prefix)))).toEqual([])
})

test('every message is asked for', () => {
  expect([...ro.keys()].filter((key) => !isUsed(key, used))).toEqual([])
})
