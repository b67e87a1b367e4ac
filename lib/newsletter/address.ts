import { domainToASCII } from 'node:url'
import { z } from 'zod'

/** An address to which mail can be sent, and what tells that two of them are the same person's. */
export interface Address {
  /** As typed, but for the domain, which is in the form that mail servers know. */
  email: string
  /** The whole of it in lower case. */
  key: string
}

/** RFC 5321 §4.5.3.1: of the part before the `@`, and of the whole. */
const LIMITS = { local: 64, whole: 254 }

/** RFC 5321's dot-atom: no quotes, no comments, no spaces, and nothing that could end a header or an address list. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/

/** Names with a dot, in ASCII; the last one is no number, as it would be in an address of a machine. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/

/** One address of mail (N-16). Tags and dots stay as they are: only their provider knows what they mean. */
export const address = z
  .string()
  .trim()
  .normalize('NFC')
  .transform((typed, context): Address => {
    const at = typed.lastIndexOf('@')
    const local = typed.slice(0, Math.max(at, 0))
    const domain = domainToASCII(typed.slice(at + 1)).toLowerCase()
    const email = `${local}@${domain}`
    const isOne = local.length <= LIMITS.local && LOCAL.test(local) && DOMAIN.test(domain)
    // What the other form of a name leaves out, or reads in another way, was not meant.
    if (!isOne || email.length > LIMITS.whole || /[\p{C}\p{Z}%/\\?#:@[\]]/u.test(typed.slice(at + 1))) {
      context.addIssue({ code: 'custom', message: 'no address' })
      return z.NEVER
    }
    return { email, key: email.toLowerCase() }
  })
