/** Names of the form's fields. The last one is a trap: people do not see it, and no browser fills it in (N-20). */
export const FIELDS = { address: 'address', consent: 'consent', trap: 'remarks' } as const

/** Changes when what the form asks, or how, does: the evidence says which one it was (N-23). */
export const FORM_VERSION = '1'

/** Characters of what was typed that the form shows again. */
export const SHOWN_AGAIN = 320

/** What the form shows again when something is wrong with it: what was typed and ticked, and what is to be mended. */
export interface SignUpAnswer {
  address: string
  isAddressWrong: boolean
  agrees: boolean
}
