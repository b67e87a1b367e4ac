/** A source of numbers in [0, 1) that repeats itself exactly for the same seed. */
export type Random = () => number

/** A 32-bit hash of a text (FNV-1a, then an avalanche so that near titles do not give near numbers). */
export function hash(text: string): number {
  let h = 0x811c9dc5
  // NFC: "ș" typed as one character or as two is the same title.
  for (const character of text.normalize('NFC')) {
    h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A seeded generator (mulberry32): integer arithmetic only, so every machine draws the same numbers. */
export function random(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One of the choices, each as likely as the weight in its place (1 where there is none). */
export function weighted<T>(next: Random, choices: readonly T[], weights: readonly number[]): T {
  const total = choices.reduce((sum, _, index) => sum + (weights[index] ?? 1), 0)
  let left = next() * total
  for (const [index, choice] of choices.entries()) {
    left -= weights[index] ?? 1
    if (left < 0) return choice
  }
  throw new RangeError('There is nothing to choose from')
}

/** One of the choices, all equally likely. */
export function pick<T>(next: Random, choices: readonly T[]): T {
  return weighted(next, choices, [])
}

/** True as often as `probability` says. */
export function chance(next: Random, probability: number): boolean {
  return next() < probability
}
