import { lookup, resolveTxt, reverse } from 'node:dns/promises'
import { shortcomings } from '../../lib/mail/deliverability.ts'
import { type Command, EXIT, wordsOf } from './command.ts'

const NO_SERVER = 'SMTP_URL nu este setat: mesajele rămân fișiere, deci nu este nimic de verificat.\n'

export const deliverability: Command = {
  usage: 'deliverability',
  summary: 'verifică în DNS ce ar putea împiedica mesajele să ajungă: SPF, DKIM, DMARC, PTR',
  details: 'Ce trebuie setat se găsește în docs/deliverability.md.',
  async run(input) {
    wordsOf(input)
    const { from, smtpUrl, dkim } = input.env.mail
    if (!from || !smtpUrl) {
      await input.print(NO_SERVER)
      return EXIT.done
    }
    const domain = from.address.replace(/^.*@/, '')
    const found = shortcomings({
      domain: await texts(domain),
      key: dkim && (await texts(`${dkim.selector}._domainkey.${domain}`)),
      dmarc: await texts(`_dmarc.${domain}`),
      server: await namesOf(smtpUrl.hostname),
    })
    await input.print(found.length > 0 ? found.map((line) => `${line}\n`).join('') : 'Nimic nu lipsește din DNS.\n')
    return found.length > 0 ? EXIT.refused : EXIT.done
  },
}

/** The texts of a name; none where the DNS has none. */
async function texts(name: string): Promise<string[]> {
  const records = await resolveTxt(name).catch(() => [])
  return records.map((parts) => parts.join(''))
}

async function namesOf(host: string): Promise<string[]> {
  const addresses = await lookup(host, { all: true }).catch(() => [])
  const names = await Promise.all(addresses.map(({ address }) => reverse(address).catch(() => [])))
  return names.flat()
}
