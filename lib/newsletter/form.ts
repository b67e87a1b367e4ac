import { z } from 'zod'
import { type Address, address } from './address.ts'
import { FIELDS, SHOWN_AGAIN, type SignUpAnswer } from './fields.ts'
import { challengeFor, readProof } from './proof.ts'

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

/** What tells the work that was done for a form; undefined when none was, or none that counts. */
export async function proofIn(form: FormData, address: Address, now: Date): Promise<string | undefined> {
  return readProof(textIn(form, FIELDS.challenge), textIn(form, FIELDS.work), address, now)
}

/** What a form that could not be taken shows again. One that is whole comes back only when too many come (admission.ts). */
export async function answerTo(form: FormData, now: Date): Promise<SignUpAnswer> {
  const { address, consent } = readSignUp(form)
  const isWhole = address !== undefined && consent !== undefined
  return {
    address: textIn(form, FIELDS.address).replace(/\p{C}/gu, '').slice(0, SHOWN_AGAIN),
    isAddressWrong: address === undefined,
    agrees: consent !== undefined,
    ...(isWhole && { challenge: (await proofIn(form, address, now)) ? '' : challengeFor(address, now) }),
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
