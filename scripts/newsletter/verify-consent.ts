import { verifyConsent } from '../../lib/newsletter/verify.ts'
import { type Command, EXIT } from './command.ts'

export const verifyConsentCommand: Command = {
  usage: 'verify-consent',
  summary: 'verifică dacă dovada acordurilor este întreagă: niciun rând schimbat, niciunul lipsă',
  async run({ database, print }) {
    const { rows, brokenAt } = await verifyConsent(database)
    if (brokenAt === undefined) {
      await print(`Dovada este întreagă: ${rows} rânduri.\n`)
      return EXIT.done
    }
    console.error(`Dovada nu mai este cea scrisă, începând cu rândul ${brokenAt}. Comparați cu o copie de siguranță.`)
    return EXIT.refused
  },
}
