'use server'

export type SignUpAnswer = 'opens-soon'

/**
 * Answers a sign-up. The newsletter is not open yet: nothing of the form is read, kept or sent.
 *
 * Submitted without JavaScript, the framework calls it with the previous answer and the form's fields.
 */
export async function signUp(_previous: SignUpAnswer | null, _form: FormData): Promise<SignUpAnswer> {
  return 'opens-soon'
}
