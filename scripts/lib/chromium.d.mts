/** Where systems keep a Chromium. */
export const SYSTEM_BROWSERS: string[]

/** Arguments of a Chromium that asks for nothing but what it is told. */
export const QUIET: string[]
