import { href } from '../../i18n/navigation.ts'
import { routing } from '../../i18n/routing.ts'
import { compose } from '../../lib/mail/compose.ts'
import { newMessageId } from '../../lib/mail/outbox.ts'
import { openTransport } from '../../lib/mail/transport.ts'
import { issueMail } from '../../lib/newsletter/issue-mail.ts'
import { textsOf } from '../../lib/newsletter/mailing/texts.ts'
import { type Command, EXIT, Refused, wordOf } from './command.ts'
import { readAddress } from './words.ts'

export const testCommand: Command = {
  usage: 'test <buletin>',
  summary: 'trimite buletinul, în fiecare limbă, la adresa echipei (STAFF_EMAIL), înainte de a pleca la abonați',
  options: { 'la=': 'altă adresă a echipei' },
  async run(input) {
    const { database, env, now, print, values } = input
    const issue = wordOf(input, 'buletin')
    const to = values.get('la') ?? env.mail.staff
    if (!to) throw new Refused('Nu se știe adresa echipei: setați STAFF_EMAIL sau scrieți --la <adresă>.')
    const texts = await textsOf(database, issue, undefined)
    if (Object.keys(texts).length === 0)
      throw new Refused('Buletinul nu există; după o schimbare în content/ rulați întâi: npm run content -- publish')
    const transport = openTransport(env)
    try {
      for (const locale of routing.locales) {
        const text = texts[locale]
        if (!text) continue
        const unsubscribe = env.siteOrigin + href('/newsletter', locale)
        const letter = {
          to: readAddress(to).email,
          locale,
          written: ({ seat }: { seat: string | null }) => issueMail(text, locale, { unsubscribe, seat }),
        }
        const options = compose({ messageId: newMessageId() }, letter, { seat: null, email: null }, now)
        await transport.send({ id: 0, template: `test-${locale}`, options }, AbortSignal.timeout(30_000))
      }
    } finally {
      transport.close()
    }
    await print('Trimis.\n')
    return EXIT.done
  },
}
