import type { ReactNode } from 'react'
import { FIELDS } from '@/lib/newsletter/fields'

/** Names the words, for the button and for the script (enhancements/proof.ts). */
export const HELD = 'newsletter-held'

export type HeldWords = Record<'held' | 'heldWithoutScript' | 'working', string>

interface HeldSignUpProps {
  /** Empty when its work was done, and there is no room even so. */
  challenge: string
  words: HeldWords
  script: ReactNode
}

/**
 * Says in a form that it was not taken because too many come, and what to do (N-21). A browser that runs scripts works on
 * the challenge instead, and sends the form by itself (N-22).
 */
export function HeldSignUp({ challenge, words, script }: HeldSignUpProps) {
  return (
    <>
      <div id={HELD} role="status" data-working={words.working}>
        <p>{words.held}</p>
        {challenge && <p>{words.heldWithoutScript}</p>}
      </div>
      {challenge && (
        <>
          <input type="hidden" name={FIELDS.challenge} value={challenge} />
          <input type="hidden" name={FIELDS.work} />
          {script}
        </>
      )}
    </>
  )
}
