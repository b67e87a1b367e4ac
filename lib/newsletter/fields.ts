/**
 * Names of the form's fields. The trap is one that people do not see, and no browser fills in (N-20); challenge and work
 * are there when a proof is asked for (N-22).
 */
export const FIELDS = {
  address: 'address',
  consent: 'consent',
  trap: 'remarks',
  challenge: 'challenge',
  work: 'work',
} as const

/** Changes when what the form asks, or how, does: the evidence says which one it was (N-23). */
export const FORM_VERSION = '1'

/** Characters of what was typed that the form shows again. */
export const SHOWN_AGAIN = 320

/** What the form shows again when it was not taken: what was typed and ticked, and what is to be mended. */
export interface SignUpAnswer {
  address: string
  isAddressWrong: boolean
  agrees: boolean
  /** There when nothing is wrong with it but too many come: what its browser must work on, or empty when that was done. */
  challenge?: string
}
