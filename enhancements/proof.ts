import { FIELDS } from '../lib/newsletter/fields.ts'
import { findWork } from '../lib/newsletter/work.ts'

/**
 * Does the work that a sign-up form asks for while too many come, says so, and sends the form (N-22). Without this script,
 * and where the connection is not secure, the words that stand there say what to do.
 */
const words = document.querySelector<HTMLElement>('#newsletter-held')
const form = words?.closest('form')
const field = (name: string) => form?.querySelector<HTMLInputElement>(`[name=${name}]`)
const [challenge, work] = [field(FIELDS.challenge), field(FIELDS.work)]

async function send(): Promise<void> {
  if (!words || !challenge || !work || !crypto.subtle) return
  words.textContent = words.dataset['working'] ?? ''
  work.value = await findWork(challenge.value)
  form?.requestSubmit()
}

void send()
