import { z } from 'zod'
import { type Address, address } from './address.ts'
import { FIELDS, SHOWN_AGAIN, type SignUpAnswer } from './fields.ts'

/** A form as it came in. */
export interface SignUpForm {
  address: Address | undefined
  /** Version of the consent text that was ticked. */
  consent: number | undefined
  /** Whether a program filled in what nobody sees. */
  isTrapped: boolean
}

const VERSION = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)

/** Reads the fields of a sign-up. */
export function readSignUp(form: FormData): SignUpForm {
  const trap = form.get(FIELDS.trap)
  return {
    address: address.safeParse(form.get(FIELDS.address)).data,
    consent: VERSION.safeParse(form.get(FIELDS.consent)).data,
    isTrapped: trap !== null && trap !== '',
  }
}

/** What a form that could not be taken shows again. */
export function answerTo(form: FormData): SignUpAnswer {
  const { address, consent } = readSignUp(form)
  const typed = form.get(FIELDS.address)
  return {
    address: typeof typed === 'string' ? typed.replace(/\p{C}/gu, '').slice(0, SHOWN_AGAIN) : '',
    isAddressWrong: address === undefined,
    agrees: consent !== undefined,
  }
}
