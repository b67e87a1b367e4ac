/** Why a request gets no page of its own, and the status that says so. */
export const refusals = {
  missing: 404,
  unmatched: 404,
  removed: 410,
  forbidden: 403,
  notAllowed: 405,
  tooLarge: 413,
  malformed: 400,
  tooMany: 429,
  broken: 500,
  unavailable: 503,
} as const

export type Refusal = keyof typeof refusals

export const refusalNames = Object.keys(refusals).filter(isRefusal)

/** Whether a string names a refusal. */
export function isRefusal(name: string): name is Refusal {
  return name in refusals
}

/** Stands in the prerendered page of `broken` for the number of the request (lib/http/broken.mjs). */
export const REQUEST_ID_MARK = '{request-id}'
