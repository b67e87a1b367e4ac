'use client'

import { type ReactNode, useActionState } from 'react'
import { FIELDS, type SignUpAnswer } from '@/lib/newsletter/fields'
import { HELD, HeldSignUp, type HeldWords } from './held-sign-up'

interface SignUpFormProps {
  action: (previous: SignUpAnswer | null, form: FormData) => Promise<SignUpAnswer>
  /** The newsletter's own page, where a form with something to mend is shown again, and the page on privacy. */
  pages: { newsletter: string; privacy: string }
  /** Version of the text of consent. */
  consent: number
  words: Record<'address' | 'addressWrong' | 'consent' | 'consentMissing' | 'privacy' | 'trap' | 'button', string> &
    HeldWords
  /** What does the work that a held form asks for. */
  script: ReactNode
}

/**
 * The sign-up form. A client component only because `useActionState` is what renders a real address into `action`
 * (docs/decisions/0006); it works, and looks the same, without JavaScript.
 */
export function SignUpForm({ action, pages, consent, words, script }: SignUpFormProps) {
  const [answer, submit] = useActionState<SignUpAnswer | null, FormData>(action, null, pages.newsletter)
  const isAddressWrong = answer?.isAddressWrong ?? false
  const isConsentMissing = answer !== null && !answer.agrees
  const challenge = answer?.challenge
  return (
    <form className="sign-up" action={submit}>
      <label htmlFor="newsletter-address">{words.address}</label>
      <input
        id="newsletter-address"
        name={FIELDS.address}
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        defaultValue={answer?.address}
        {...wrong(isAddressWrong, 'newsletter-address-problem', isAddressWrong)}
      />
      {isAddressWrong && <p id="newsletter-address-problem">{words.addressWrong}</p>}
      <label className="sign-up-consent">
        <input
          type="checkbox"
          name={FIELDS.consent}
          value={consent}
          required
          defaultChecked={answer?.agrees}
          {...wrong(isConsentMissing, 'newsletter-consent-problem', !isAddressWrong)}
        />
        <span>{words.consent}</span>
      </label>
      {isConsentMissing && <p id="newsletter-consent-problem">{words.consentMissing}</p>}
      <p className="sign-up-note">
        <a href={pages.privacy}>{words.privacy}</a>
      </p>
      <div className="sr-only" aria-hidden="true">
        <label>
          {words.trap} <input name={FIELDS.trap} autoComplete="off" tabIndex={-1} />
        </label>
      </div>
      {challenge !== undefined && <HeldSignUp challenge={challenge} words={words} script={script} />}
      <button type="submit" {...(challenge !== undefined && { 'aria-describedby': HELD, autoFocus: true })}>
        {words.button}
      </button>
    </form>
  )
}

/** Ties a field to what is wrong with it; the first such field is where the visitor goes on. */
function wrong(isWrong: boolean, problem: string, isFirst: boolean) {
  return isWrong ? { 'aria-invalid': true, 'aria-describedby': problem, autoFocus: isFirst } : {}
}
