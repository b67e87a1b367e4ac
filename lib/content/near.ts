/** How many signs apart two words may be for one to be a slip for the other (E-02). */
const FARTHEST = 2

/** The word that was probably meant; undefined when none is near enough. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, apart: distance(plain(written), plain(word)) }))
    // Three signs of which two differ are another word.
    .filter(({ word, apart }) => apart <= Math.min(FARTHEST, word.length - 2))
    .sort((one, other) => one.apart - other.apart)
  return near[0]?.word
}

/** Words differ by less than a slip when only capitals, diacritics, blanks or underscores do. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_-]+/g, '_')
    .toLowerCase()
}

/** Signs to insert, delete, replace or swap with their neighbour to come from one word to another. */
export function distance(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const at = (line: number[], index: number) => line[index] ?? Number.POSITIVE_INFINITY
      const same = from[i - 1] === to[j - 1] ? 0 : 1
      const swapped =
        from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same, swapped)
    }
    before = row
    row = next
  }
  return row[to.length] ?? 0
}
