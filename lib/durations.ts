/** Lengths of time, in milliseconds. */
export const MINUTE_IN_MS = 60_000
export const HOUR_IN_MS = 60 * MINUTE_IN_MS
export const DAY_IN_MS = 24 * HOUR_IN_MS
