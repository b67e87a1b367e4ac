import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { periods } from '../../../lib/newsletter/periods.ts'

const FOLDER = 'docs/privacy'
const register = readFileSync(`${FOLDER}/register.md`, 'utf8')
const schema = readFileSync('prisma/schema.prisma', 'utf8')

/** The tables of the newsletter, each with its columns. */
const tables = [
  ...schema.slice(schema.indexOf('model SubscriptionRequest')).matchAll(/^model (\w+) \{(.*?)^\}/gms),
].map(([, name = '', body = '']) => ({ name, columns: [...body.matchAll(/^ {2}(\w+)/gm)].map(([, column]) => column) }))

/** The register's rows: table, columns, how long. */
const rows = register
  .slice(register.indexOf('## What the store holds'))
  .split('\n')
  .filter((line) => /^\| [A-Z]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const codes = (text = '') => [...text.matchAll(/`(\w+)`/g)].map(([, word = '']) => word)

test('the register names every table of the newsletter, and only columns that there are (J-10, D-22)', () => {
  expect(rows.map(([, table]) => table).toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
  for (const [, table, columns] of rows) {
    const known = tables.find(({ name }) => name === table)?.columns ?? []
    for (const column of codes(columns)) expect(known, `${table}.${column}`).toContain(column)
  }
})

test('every column that could hold an address, a hash of one, or of a network is in the register', () => {
  for (const { name, columns } of tables) {
    const personal = columns.filter((column) =>
      /^(?:email|emailKey|addressHmac|browser|ip|network)$/.test(column ?? ''),
    )
    const said = codes(rows.find(([, table]) => table === name)?.[2])
    expect(said, name).toEqual(expect.arrayContaining(personal))
  }
})

test('the periods that the register names are those that the code keeps (J-04)', () => {
  const named = rows.flatMap(([, , , howLong]) => codes(howLong))
  expect(named.length).toBeGreaterThan(5)
  for (const name of named) expect(Object.keys(periods)).toContain(name)
})

test('every document says when it was reviewed, in this year or the last (J-10)', () => {
  const documents = readdirSync(FOLDER)
  expect(documents.toSorted()).toEqual(['README.md', 'breach.md', 'measures.md', 'register.md', 'requests.md'])
  for (const name of documents) {
    const reviewed = /Reviewed: (\d{4}-\d\d-\d\d)/.exec(readFileSync(`${FOLDER}/${name}`, 'utf8'))?.[1] ?? ''
    expect(Date.parse(reviewed), name).toBeGreaterThan(Date.parse('2026-01-01'))
  }
})
