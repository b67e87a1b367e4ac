import { expect, test } from 'vitest'
import { remember } from '../../lib/remember.ts'

function counted(limit: number) {
  let made = 0
  const remembered = remember(limit, (word: string, size: { rows: number }) => {
    made++
    return `${word} ${size.rows}`
  })
  return { remembered, made: () => made }
}

test('what was made for the same arguments is not made again', () => {
  const { remembered, made } = counted(10)
  expect(remembered('a', { rows: 1 })).toBe('a 1')
  expect(remembered('a', { rows: 1 })).toBe('a 1')
  expect(made()).toBe(1)
  expect([remembered('a', { rows: 2 }), remembered('b', { rows: 1 })]).toEqual(['a 2', 'b 1'])
  expect(made()).toBe(3)
})

test('no more is remembered than the limit', () => {
  const { remembered, made } = counted(2)
  for (const word of ['a', 'b', 'c', 'a']) remembered(word, { rows: 1 })
  expect(made()).toBe(4)
  remembered('c', { rows: 1 })
  expect(made()).toBe(4)
})
