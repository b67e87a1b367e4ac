import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { explain } from '../../../lib/content/explain.ts'
import { listFolder } from '../../../lib/content/folders.ts'
import { parseFile } from '../../../lib/content/parse.ts'
import { formatProblem } from '../../../lib/content/problem.ts'
import { contentTypes } from '../../../lib/content/types/index.ts'
import { publishStore, write } from '../support/content-files.ts'
import { dump } from '../support/dump.ts'
import { publishedStore } from '../support/store.ts'

const FOLDER = 'tests/unit/fixtures/content'
const MUTATIONS = 2_000
const PUBLISHED = 20

const files = contentTypes.flatMap((type) => {
  const names = listFolder(path.join(FOLDER, type.folder)).filter((name) => name.endsWith('.yaml'))
  return names.map((name) => ({ type, name, text: readFileSync(path.join(FOLDER, type.folder, name), 'utf8') }))
})

/** The same numbers in every run: what is found once is found again. */
function* numbers(seed: number): Generator<(below: number) => number, never> {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  for (;;) yield next
}

const SIGNS = [
  '\t',
  ':',
  ': ',
  '- ',
  '"',
  "'",
  '{',
  ']',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '#',
  '\0',
  '\uFFFD',
  '\n',
  '%',
  '?',
  '0',
  'ş',
]

/** A file as an accident leaves it: signs put in, taken out, doubled, moved, replaced. */
function mutate(text: string, random: (below: number) => number): string {
  const at = random(text.length)
  const end = at + random(40)
  const sign = SIGNS[random(SIGNS.length)] ?? ''
  const ways = [
    () => text.slice(0, at) + sign + text.slice(at),
    () => text.slice(0, at) + text.slice(end),
    () => text.slice(0, end) + text.slice(at),
    () => text.slice(0, at),
    () => text.slice(0, at) + sign.repeat(1 + random(20)) + text.slice(end),
    () => text.slice(0, at) + String.fromCodePoint(1 + random(0xd7ff)) + text.slice(at + 1),
    () => text.replace(/^( +)(?=\S)/gm, (blanks) => blanks.slice(random(2))),
  ]
  return ways[random(ways.length)]?.() ?? text
}

function* mutations(count: number) {
  const random = numbers(20261124)
  for (let index = 0; index < count; index++) {
    const { type, name, text } = files[index % files.length] ?? { type: undefined, name: '', text: '' }
    const next = random.next().value
    if (!type) throw new Error('There are no files to mutate.')
    let mutated = text
    for (let times = 1 + next(3); times > 0; times--) mutated = mutate(mutated, next)
    yield { type, name, text: mutated }
  }
}

test(`${MUTATIONS} corrupted files: every mistake has a place and words, and nothing throws (D-12)`, () => {
  let refused = 0
  for (const { type, name, text } of mutations(MUTATIONS)) {
    const parsed = parseFile(`content/${type.folder}/${name}`, text)
    const checked = parsed.syntaxProblems.length > 0 ? [] : type.check(parsed.value, path.basename(name, '.yaml'))
    const problems = Array.isArray(checked)
      ? [...parsed.syntaxProblems, ...explain(type, checked, parsed)]
      : parsed.syntaxProblems
    if (Array.isArray(checked)) expect(problems, text).not.toEqual([])
    if (problems.length > 0) refused++
    for (const problem of problems) expect(formatProblem(problem)).toMatch(/^content\/\S+:[1-9]\d*:[1-9]\d* .{10}/)
  }
  // Some mutations only change words.
  expect(refused).toBeGreaterThan(MUTATIONS / 2)
})

test('what is published of a corrupted file is all of it, or nothing (D-11)', async () => {
  const store = publishedStore()
  for (const { type, name, text } of mutations(PUBLISHED)) {
    const before = dump(store.file)
    write(store, `${type.folder}/${name}`, text)
    const result = await publishStore(store)
    if (result.ok) expect(await publishStore(store)).toMatchObject({ added: 0, changed: 0, removed: 0 })
    else expect(dump(store.file)).toEqual(before)
  }
})
