/**
 * Remembers what a function gave, for as many different arguments as the limit says; then remembering begins anew, so that
 * memory stays flat however many there are.
 *
 * @param make Always gives the same for the same arguments, which JSON can tell apart.
 */
export function remember<Args extends readonly unknown[], Value>(
  limit: number,
  make: (...args: Args) => Value,
): (...args: Args) => Value {
  const known = new Map<string, { value: Value }>()
  return (...args) => {
    const key = JSON.stringify(args)
    const before = known.get(key)
    if (before) return before.value
    if (known.size >= limit) known.clear()
    const value = make(...args)
    known.set(key, { value })
    return value
  }
}
