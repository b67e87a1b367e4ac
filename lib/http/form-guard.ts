import { readEnv } from '../env.ts'
import { FORM_LIMIT_IN_BYTES } from './form-sent.mjs'
import type { Refusal } from './refusals.ts'

/** Fields of the largest form that the site takes (S-11). */
const FIELDS_LIMIT = 100

interface FormRequest {
  method: string
  headers: Headers
}

/**
 * Whether a request that carries a form, or calls a server action, may run (S-08, S-09, S-11).
 *
 * @param takesForms Whether the address is one that forms are sent to.
 * @param isSecret Whether the address holds a token: nobody else's page knows it.
 * @returns why it is refused, or undefined.
 */
export function refuseForm(
  { method, headers }: FormRequest,
  takesForms: boolean,
  isSecret = false,
): Refusal | undefined {
  if (method !== 'POST' || !takesForms) return 'notAllowed'
  // Pages carry no framework runtime, so nothing of ours calls an action but a form, and a form comes as multipart.
  const isForm = headers.get('content-type')?.startsWith('multipart/form-data') && !headers.has('next-action')
  if (!isForm) return 'malformed'
  if (!isOwnOrigin(headers) && !(isSecret && saysNoOrigin(headers))) return 'forbidden'
  // A form without a length comes from no browser, and could be of any.
  if (Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY) > FORM_LIMIT_IN_BYTES) return 'tooLarge'
  return undefined
}

/** The fields of a form, or undefined when they cannot be read or are too many; its page gets a body of its own to read. */
export async function readBody(request: Request): Promise<FormData | undefined> {
  const form = await request.formData().catch(() => undefined)
  return form && [...form.keys()].length <= FIELDS_LIMIT ? form : undefined
}

/**
 * What the form showed again before (lib/newsletter/fields.ts), as the framework writes it. A text that begins with one
 * `$` refers to something else.
 */
const SHOWN_BEFORE = String.raw`\{"address":"(?!\$(?!\$))(?:[^"\\]|\\["\\])*","isAddressWrong":(?:true|false),"agrees":(?:true|false)(?:,"challenge":"[\w.-]{0,128}")?\}`

/** What the framework writes into a form to find its action again, field by field: all it may be sent (S-12). */
const ACTION_FIELDS: Record<string, RegExp> = {
  $ACTION_REF_1: /^$/,
  '$ACTION_1:0': /^\{"id":"[0-9a-f]{42}","bound":"\$@1"\}$/,
  '$ACTION_1:1': new RegExp(`^\\[(?:null|${SHOWN_BEFORE})\\]$`),
  // The address of the page that shows the answer, or a hash of where the form stands.
  $ACTION_KEY: /^(?:p\/[a-z/-]{1,64}|k[0-9a-f]{1,64})$/,
}

/**
 * Whether a form names its action as a form of ours does: once, and in no other way. The framework decodes whatever else
 * it is sent, and answers what it cannot with an empty page.
 */
export function callsAction(form: FormData): boolean {
  const action = [...form].filter(([name]) => name.startsWith('$ACTION_'))
  if (action.length !== Object.keys(ACTION_FIELDS).length) return false
  return Object.entries(ACTION_FIELDS).every(([name, value]) => {
    const sent = form.get(name)
    return typeof sent === 'string' && value.test(sent)
  })
}

/**
 * The site's own origin, or a browser that says that nobody else's page is behind the request. Only `Origin`, `Host`
 * and `Sec-Fetch-Site` count: `X-Forwarded-Host` is anybody's to write.
 */
function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  // A page without a referrer, as a token's is, sends the word (Fetch §3.2).
  if (origin === null || origin === 'null') return ['same-origin', 'none'].includes(headers.get('sec-fetch-site') ?? '')
  const { hasOwnOrigin, siteOrigin } = readEnv()
  return hasOwnOrigin ? origin === siteOrigin : hostOf(origin) === headers.get('host')
}

/** What a browser of before 2023 sends from a page without a referrer. */
function saysNoOrigin(headers: Headers): boolean {
  return (headers.get('origin') ?? 'null') === 'null' && !headers.has('sec-fetch-site')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
