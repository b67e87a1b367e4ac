import { createPublicKey } from 'node:crypto'
import { KEY_LENGTH_AT_LEAST_IN_BITS } from './dkim.ts'

/** What the DNS says of mails from a domain: the texts of each name, and the names of the server's addresses. */
export interface Records {
  /** Of the domain itself. */
  domain: readonly string[]
  /** Of the signing key; undefined when mails are not signed. */
  key: readonly string[] | undefined
  /** Of `_dmarc`. */
  dmarc: readonly string[]
  /** The names that the addresses of the server lead back to. */
  server: readonly string[]
}

/** What would keep mails from arriving (J-13), a sentence of staff's language each. */
export function shortcomings({ domain, key, dmarc, server }: Records): string[] {
  return [
    ...ofSpf(domain.filter((text) => /^v=spf1(\s|$)/i.test(text))),
    ...(key
      ? ofKey(key.filter((text) => tag(text, 'p') !== undefined))
      : ['DKIM: mesajele nu sunt semnate; DKIM_SELECTOR și DKIM_KEY_FILE nu sunt setate.']),
    ...ofDmarc(dmarc.filter((text) => /^v=DMARC1\s*(;|$)/i.test(text))),
    ...(server.length > 0 ? [] : ['PTR: adresa serverului de mail nu duce înapoi la niciun nume.']),
  ]
}

function ofSpf(records: readonly string[]): string[] {
  const [record = ''] = records
  if (records.length === 0) return ['SPF: domeniul nu spune ce servere trimit pentru el.']
  if (records.length > 1) return ['SPF: domeniul are mai multe înregistrări; trebuie să fie una singură.']
  return /[-~]all\s*$/i.test(record) ? [] : ['SPF: înregistrarea trebuie să se termine cu -all sau ~all.']
}

function ofKey([record]: readonly string[]): string[] {
  const bits = record === undefined ? undefined : bitsOf(tag(record, 'p') ?? '')
  if (bits === undefined) return ['DKIM: cheia publică nu este în DNS, sau nu se poate citi.']
  if (bits >= KEY_LENGTH_AT_LEAST_IN_BITS) return []
  return [`DKIM: cheia are ${bits} de biți; trebuie cel puțin ${KEY_LENGTH_AT_LEAST_IN_BITS}.`]
}

function bitsOf(key: string): number | undefined {
  try {
    const der = Buffer.from(key.replace(/\s/g, ''), 'base64')
    return createPublicKey({ key: der, format: 'der', type: 'spki' }).asymmetricKeyDetails?.modulusLength
  } catch {
    return undefined
  }
}

function ofDmarc([record]: readonly string[]): string[] {
  const policy = tag(record ?? '', 'p')?.toLowerCase()
  if (!policy) return ['DMARC: domeniul nu spune ce se face cu mesajele care nu sunt ale lui.']
  if (policy === 'none')
    return ['DMARC: p=none cere numai rapoarte; după două săptămâni fără greșeli, treceți la p=quarantine.']
  return []
}

/** A value of `a=1; b=2`. */
function tag(record: string, name: string): string | undefined {
  return new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*([^;]+)`, 'i').exec(record)?.[1]?.trim()
}
