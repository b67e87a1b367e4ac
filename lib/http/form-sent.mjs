import { channel } from 'node:diagnostics_channel'

/** Bytes of the largest form that the site takes (S-11). */
export const FORM_LIMIT_IN_BYTES = 16 * 1024

/** The channel on which the server gives a form to the proxy, which has the doors: the two are loaded apart. */
const SENT = channel('site:form-sent')

/**
 * Gives a form to the doors.
 *
 * @param {import('./form-sent.mjs').SentForm} form
 * @returns the promise of their answer; undefined while the framework has not loaded them.
 */
export function sendForm(form) {
  const sent = { ...form, answer: undefined }
  SENT.publish(sent)
  return sent.answer
}

/**
 * Has every form that is sent from now on answered.
 *
 * @param {(form: import('./form-sent.mjs').SentForm) => Promise<Response>} answer Once, however often it is loaded.
 */
export function hearForms(answer) {
  SENT.subscribe((sent) => {
    sent.answer ??= answer(sent)
  })
}

/** The header in which the server tells the proxy what the doors decided; a visitor's own is dropped (lib/http/border.mjs). */
const DECIDED = 'x-site-decided'

/** What the framework is told when it is to make the page that answers a form. */
export function asHeader({ status, headers }) {
  return { [DECIDED]: JSON.stringify({ status, headers: [...headers] }) }
}

/** What was decided on a form before it came to the framework; undefined where nothing was. */
export function decidedIn(headers) {
  const decided = headers.get(DECIDED)
  return decided === null ? undefined : JSON.parse(decided)
}
