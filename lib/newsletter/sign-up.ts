'use server'

import type { SignUpAnswer } from './fields.ts'
import { answerTo } from './form.ts'

/**
 * Says what is wrong with a sign-up, so that the form shows it. Whatever is right comes here only when the door held it
 * (lib/http/sign-up-door.ts); nothing is read from the store, kept or sent by this.
 *
 * Submitted without JavaScript, the framework calls it with the previous answer and the form's fields.
 */
export async function signUp(_previous: SignUpAnswer | null, form: FormData): Promise<SignUpAnswer> {
  return answerTo(form, new Date())
}
