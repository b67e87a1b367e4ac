'use client'

import { useActionState } from 'react'

interface SignUpFormProps<Answer extends string> {
  action: (previous: Answer | null, form: FormData) => Promise<Answer>
  /** Address of the newsletter's page: where the answer is shown without JavaScript. */
  page: string
  words: { address: string; button: string; note: string; answers: Record<Answer, string> }
}

/**
 * The sign-up form. A client component only because `useActionState` is what renders a real address into `action`
 * (docs/decisions/0006); it works, and looks the same, without JavaScript.
 */
export function SignUpForm<Answer extends string>({ action, page, words }: SignUpFormProps<Answer>) {
  const [answer, submit] = useActionState<Answer | null, FormData>(action, null, page)
  return (
    <form className="sign-up" action={submit}>
      <label htmlFor="newsletter-address">{words.address}</label>
      <input
        id="newsletter-address"
        name="address"
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        aria-describedby="newsletter-note"
      />
      <button type="submit">{words.button}</button>
      <p id="newsletter-note" className="sign-up-note" role="status">
        {answer ? words.answers[answer] : words.note}
      </p>
    </form>
  )
}
