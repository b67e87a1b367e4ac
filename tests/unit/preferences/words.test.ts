import { describe, expect, test } from 'vitest'
import { COOKIE, choose, colours, readWords, sizes, switches } from '../../../lib/preferences/words.ts'

test('a cookie is read as words, once each and in their order; what is unknown or contradicts is left out', () => {
  expect(readWords('still.grey.text-150')).toEqual(['text-150', 'grey', 'still'])
  expect(readWords('')).toEqual([])
  expect(readWords('grey.grey.x.__proto__.text-9000')).toEqual(['grey'])
  expect(readWords('text-200.text-125.negative.light')).toEqual(['text-125', 'light'])
  expect(readWords('"><script>alert(1)</script>')).toEqual([])
})

test('with everything on, the cookie is shorter than 64 bytes (A-07)', () => {
  const longest = (group: readonly string[]) => group.toSorted((a, b) => b.length - a.length)[0]
  const value = [longest(sizes), longest(colours), ...switches].join('.')
  expect(readWords(value).join('.')).toBe(value)
  expect(Buffer.byteLength(`${COOKIE}=${value}`)).toBeLessThan(64)
})

describe('a button', () => {
  test('makes text larger and smaller in steps, from 100 to 200 per cent and back', () => {
    const steps: string[][] = []
    let words: string[] = ['grey']
    for (const asked of ['larger', 'larger', 'larger', 'larger', 'larger', ...Array(5).fill('smaller')]) {
      words = choose(words, asked) ?? ['lost']
      steps.push(words)
    }
    const size = steps.map(([first]) => (first === 'grey' ? 'text-100' : first))
    const up = ['text-125', 'text-150', 'text-175', 'text-200', 'text-200']
    expect(size).toEqual([...up, 'text-175', 'text-150', 'text-125', 'text-100', 'text-100'])
    expect(steps.every((step) => step.includes('grey'))).toBe(true)
  })

  test('turns a switch on and off again', () => {
    for (const word of switches) {
      expect(choose(['text-125'], word)).toEqual(['text-125', word])
      expect(choose(['text-125', word], word)).toEqual(['text-125'])
    }
  })

  test('takes one set of colours instead of another, and gives them back to the device', () => {
    for (const word of colours) expect(choose(['negative', 'still'], word)).toEqual([word, 'still'])
    expect(choose(['text-150', 'negative', 'still'], 'device')).toEqual(['text-150', 'still'])
  })

  test('puts everything back, or asks for nothing that there is', () => {
    expect(choose(['text-150', 'grey'], 'reset')).toEqual([])
    expect(choose(['grey'], 'nothing')).toBeUndefined()
    expect(choose(['grey'], '')).toBeUndefined()
  })
})
