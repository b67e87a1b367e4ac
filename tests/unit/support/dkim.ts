import { createHash, createVerify } from 'node:crypto'

/**
 * Verifies the DKIM signature of a mail (RFC 6376, relaxed/relaxed, rsa-sha256) as a receiver does, with the public key that
 * its DNS would give.
 *
 * @returns the names of the signed headers; undefined when the signature does not hold.
 */
export function signedHeaders(raw: Buffer, publicKey: string): string[] | undefined {
  const mail = raw.toString('latin1')
  const end = mail.indexOf('\r\n\r\n')
  const headers = mail.slice(0, end).split(/\r\n(?![ \t])/)
  const signature = headers.find((header) => /^dkim-signature:/i.test(header)) ?? ''
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag): [string, string] => {
        const [name = '', ...value] = tag.split('=')
        return [name.trim(), value.join('=').replace(/\s/g, '')]
      }),
  )
  if (
    tags.get('bh') !==
    createHash('sha256')
      .update(relaxedBody(mail.slice(end + 4)), 'latin1')
      .digest('base64')
  )
    return undefined
  const names = (tags.get('h') ?? '').split(':')
  const signed = names.map((name) =>
    relaxedHeader(headers.findLast((header) => header.toLowerCase().startsWith(`${name}:`)) ?? ''),
  )
  const own = relaxedHeader(signature.replace(/(\sb=)[^;]*$/, '$1'))
  const verifier = createVerify('RSA-SHA256').update(`${signed.join('\r\n')}\r\n${own}`, 'latin1')
  return verifier.verify(publicKey, tags.get('b') ?? '', 'base64') ? names : undefined
}

function relaxedHeader(header: string): string {
  const colon = header.indexOf(':')
  const value = header
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
  return `${header.slice(0, colon).trim().toLowerCase()}:${value}`
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  return lines.join('\r\n').replace(/(\r\n)*$/, '\r\n')
}
