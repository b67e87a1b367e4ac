'use server'

import type { SignUpAnswer } from './fields.ts'
import { answerTo } from './form.ts'

/**
 * Says what is wrong with a sign-up, so that the form shows it. Whatever is right never comes here: the door takes it
 * (lib/http/sign-up-door.ts), and nothing is read, kept or sent by this.
 *
 * Submitted without JavaScript, the framework calls it with the previous answer and the form's fields.
 */
export async function signUp(_previous: SignUpAnswer | null, form: FormData): Promise<SignUpAnswer> {
  return answerTo(form)
}
