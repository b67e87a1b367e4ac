import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { routing } from '../../i18n/routing.ts'
import {
  documentTypes,
  type Filters,
  fromPath,
  isWordy,
  orders,
  parameters,
  readFilters,
  toPath,
  toQuery,
} from '../../lib/register.ts'
import { config } from '../../proxy.ts'

const ALL: Filters[] = [undefined, 2020].flatMap((year) =>
  [undefined, ...documentTypes].flatMap((type) =>
    [undefined, ...routing.locales].flatMap((language) =>
      orders.flatMap((order) => [1, 2, 100].map((page) => ({ year, type, language, order, page }))),
    ),
  ),
)

describe.each(routing.locales)('in %s', (locale) => {
  test('every filter is found again in its address, and in the framework’s path', () => {
    for (const filters of ALL) {
      const query = new URLSearchParams(toQuery(filters, locale))
      expect(readFilters(query, locale)).toEqual(filters)
      expect(isWordy(query, filters, locale)).toBe(false)
      expect(fromPath(toPath(filters, locale).split('/').slice(4))).toEqual(filters)
    }
    expect(new Set(ALL.map((filters) => toPath(filters, locale))).size).toBe(ALL.length)
  })

  test('empty and usual values ask for nothing, and are taken out of the address', () => {
    const { year, type, order, page } = parameters[locale]
    const query = new URLSearchParams(`${year}=2020&${type}=&${order}=&${page}=1&utm_source=x`)
    const filters = readFilters(query, locale)
    expect(filters).toEqual({ year: 2020, type: undefined, language: undefined, order: 'newest', page: 1 })
    expect(filters && isWordy(query, filters, locale)).toBe(true)
    expect(
      isWordy(new URLSearchParams(`${year}=2020&utm_source=x`), { year: 2020, order: 'newest', page: 1 }, locale),
    ).toBe(false)
  })

  test.for([
    'year=20',
    'year=20200',
    'year=mai',
    'type=x',
    'type=toString',
    'language=hu',
    'order=x',
    'page=0',
    'page=-1',
    'page=1e3',
    'page=9999999',
  ])('%s is none that an address can have', (asked) => {
    const [name = '', value = ''] = asked.split('=')
    const parameter = Object.entries(parameters[locale]).find(([key]) => key === name)?.[1] ?? ''
    expect(readFilters(new URLSearchParams({ [parameter]: value }), locale)).toBeUndefined()
  })
})

test('nginx passes on every word that asks for a part of the register, in the order of an address', () => {
  const nginx = readFileSync('deploy/nginx.conf', 'utf8')
  for (const locale of routing.locales) {
    const names = Object.values(parameters[locale])
    const path = `/${locale}${routing.pathnames['/documents'][locale]}`
    expect(nginx).toContain(`${path} ${names.map((name) => `$${name}`).join('')};`)
    for (const name of names) expect(nginx).toContain(`default ${name}=$arg_${name}&;`)
  }
})

test('the proxy hears of every word that asks for a part of the register, and of no other', () => {
  const heard = config.matcher.flatMap((rule) =>
    typeof rule === 'string'
      ? []
      : rule.has.flatMap(({ type, key }) => (type === 'query' ? [`${rule.source} ${key}`] : [])),
  )
  const wanted = routing.locales.flatMap((locale) =>
    Object.values(parameters[locale]).map((name) => `/${locale}${routing.pathnames['/documents'][locale]} ${name}`),
  )
  expect(heard.sort()).toEqual(wanted.sort())
})
