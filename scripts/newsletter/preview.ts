import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { href } from '../../i18n/navigation.ts'
import { routing } from '../../i18n/routing.ts'
import { issueAddress, issueMail } from '../../lib/newsletter/issue-mail.ts'
import { textsOf } from '../../lib/newsletter/mailing/texts.ts'
import { type Command, EXIT, Refused, wordOf } from './command.ts'

export const preview: Command = {
  usage: 'preview <buletin>',
  summary: 'scrie buletinul, așa cum ajunge prin e-mail, în fișiere pe care le puteți deschide',
  options: { 'in=': 'dosarul pentru fișiere; data/previzualizare dacă nu scrieți nimic' },
  async run(input) {
    const { database, env, print, values } = input
    const issue = wordOf(input, 'buletin')
    const texts = await textsOf(database, issue, undefined)
    if (Object.keys(texts).length === 0)
      throw new Refused('Buletinul nu există; după o schimbare în content/ rulați întâi: npm run content -- publish')
    const folder = path.resolve(values.get('in') ?? path.join(env.dataDir, 'previzualizare'))
    await mkdir(folder, { recursive: true })
    for (const locale of routing.locales) {
      const text = texts[locale]
      if (!text) continue
      // In the mail itself the way out is the reader's own.
      const mail = issueMail(text, locale, { unsubscribe: env.siteOrigin + href('/newsletter', locale), seat: null })
      const file = path.join(folder, `${issue}.${locale}`)
      await writeFile(`${file}.html`, mail.html)
      await writeFile(`${file}.txt`, mail.text)
      await print(`${file}.html\n${file}.txt\nPe site: ${issueAddress(locale, text.slug)}\n`)
    }
    return EXIT.done
  },
}
