import type { IncomingHttpHeaders } from 'node:http'

export const FORM_LIMIT_IN_BYTES: number

/** A form as the server got it. */
export interface SentForm {
  /** Path and query of its address. */
  url: string
  headers: IncomingHttpHeaders
  body: Buffer<ArrayBuffer>
}

/** The doors' answer, as it goes through a header. */
export interface Decided {
  status: number
  headers: Array<[string, string]>
}

export function sendForm(form: SentForm): Promise<Response> | undefined

export function hearForms(answer: (form: SentForm) => Promise<Response>): void

export function asHeader(answer: Pick<Response, 'status' | 'headers'>): Record<string, string>

export function decidedIn(headers: Headers): Decided | undefined
