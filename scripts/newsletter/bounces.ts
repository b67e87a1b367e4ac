import { mailsIn } from '../../lib/mail/mailbox.ts'
import { type Taken, takeReport } from '../../lib/newsletter/bounces.ts'
import { type Command, EXIT, Refused, wordOf } from './command.ts'

const WORDS: Record<Taken, string> = {
  hard: 'adresă care nu mai există: nu mai primește buletinul',
  soft: 'nelivrat acum: după 3 din ultimele 5, nu mai primește buletinul',
  complaint: 'reclamat ca nedorit: blocat',
  known: 'știut dinainte',
  stranger: 'raport despre un mesaj care nu este al nostru',
  'no report': 'alt mesaj (răspuns automat, conversație): lăsat deoparte',
}

export const bounces: Command = {
  usage: 'bounces <fișier sau dosar>',
  summary: 'citește mesajele întoarse, salvate din cutia poștală, și oprește trimiterea unde este cazul',
  details:
    'Fișierul este mbox sau .eml; dosarul are câte un .eml pentru fiecare mesaj. Aceleași mesaje pot fi citite de mai multe ori.',
  async run(input) {
    const place = wordOf(input, 'fișier sau dosar')
    const counts = new Map<Taken, number>()
    try {
      for await (const mail of mailsIn(place)) {
        const taken = await takeReport(input.database, mail, input.now)
        counts.set(taken, (counts.get(taken) ?? 0) + 1)
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new Refused(`„${place}” nu există.`)
      throw error
    }
    const lines = [...counts].map(([taken, count]) => `${count}\t${WORDS[taken]}\n`)
    await input.print(lines.join('') || 'Niciun mesaj.\n')
    return EXIT.done
  },
}
