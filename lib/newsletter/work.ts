/**
 * Work that a browser does in less than half a second, and the server checks at once (N-22): numbers that, hashed after a
 * challenge, begin with zero bits. The same code runs on both sides; its SHA-256 is the browser's and Node's own.
 */

/** Several small searches instead of a long one: together they take nearly the same time for everybody. */
const SEARCHES = 8
const ZERO_BITS = 10

/** Hashes asked for together: each alone would wait for its turn. */
const AT_ONCE = 64

/** Finds the numbers; they stand in one field of a form. */
export async function findWork(challenge: string): Promise<string> {
  const found: number[] = []
  while (found.length < SEARCHES) found.push(await search(`${challenge}.${found.length}`))
  return found.join('.')
}

/** Whether somebody found them. */
export async function isWork(challenge: string, work: string): Promise<boolean> {
  if (!/^\d{1,9}(?:\.\d{1,9})*$/.test(work)) return false
  const numbers = work.split('.')
  if (numbers.length !== SEARCHES) return false
  const found = await Promise.all(numbers.map((number, index) => hasZeros(`${challenge}.${index}.${number}`)))
  return found.every(Boolean)
}

async function search(start: string): Promise<number> {
  for (let from = 0; ; from += AT_ONCE) {
    const tried = Array.from({ length: AT_ONCE }, (_, index) => hasZeros(`${start}.${from + index}`))
    const index = (await Promise.all(tried)).indexOf(true)
    if (index >= 0) return from + index
  }
}

async function hasZeros(text: string): Promise<boolean> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return new DataView(hash).getUint32(0) >>> (32 - ZERO_BITS) === 0
}
