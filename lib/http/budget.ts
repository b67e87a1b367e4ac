/** A budget of so many times in a window of time, for the process: enough where nobody's money or mail is at stake. */
export function createBudget({ times, perMs }: { times: number; perMs: number }): { take: () => boolean } {
  let windowStart = 0
  let taken = 0
  return {
    /** Takes one; false when the window's budget is used up. */
    take() {
      const now = performance.now()
      if (now - windowStart >= perMs || windowStart === 0) [windowStart, taken] = [now, 0]
      taken++
      return taken <= times
    },
  }
}
