import { readMoment } from '../../lib/content/moment.ts'
import { freeze } from '../../lib/newsletter/mailing/freeze.ts'
import { DEFAULT_PACE, plan } from '../../lib/newsletter/mailing/plan.ts'
import type { Mailing } from '../../prisma/generated/client.ts'
import { type Command, EXIT, type Input, Refused, WrongUse, wordOf, wordsOf } from './command.ts'
import { mailingOf, printProgress } from './mailing.ts'

const REFUSALS = {
  unpublished: 'Buletinul nu există sau nu este publicat în nicio limbă. Publicați-l întâi: npm run content -- publish',
  begun: 'Buletinul este deja pe drum sau trimis: un buletin pleacă o singură dată.',
}

const options = { 'ritm=': `câte mesaje pleacă cel mult într-un minut; ${DEFAULT_PACE} dacă nu scrieți nimic` }

function paceOf({ values }: Input): number | undefined {
  const written = values.get('ritm')
  if (written === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new WrongUse(`„${written}” nu este un număr de mesaje pe minut.`)
  return Number(written)
}

async function planned(input: Input, issue: string, at: Date): Promise<Mailing> {
  const mailing = await plan(input.database, issue, at, paceOf(input))
  if (typeof mailing === 'string') throw new Refused(REFUSALS[mailing])
  return mailing
}

export const send: Command = {
  usage: 'send <buletin>',
  summary: 'trimite un buletin tuturor abonaților activi, în limba fiecăruia',
  details:
    'Lista celor care îl primesc se face acum. Mesajele pleacă de pe site-ul pornit; dacă este oprit, la pornire. Cine se dezabonează între timp nu îl mai primește.',
  options,
  async run(input) {
    const issue = wordOf(input, 'buletin')
    await freeze(input.database, await planned(input, issue, input.now), input.now)
    return (await printProgress(input, await mailingOf(input, issue))) ? EXIT.done : EXIT.refused
  },
}

export const schedule: Command = {
  usage: 'schedule <buletin> "<ziua și ora>"',
  summary: 'programează trimiterea unui buletin, de exemplu "2026-12-01 09:00", ora României',
  details: 'Până începe, poate fi programat din nou. Site-ul trebuie să fie pornit la ora aceea.',
  options,
  async run(input) {
    const [issue = '', written = ''] = wordsOf(input, 'buletin', 'ziua și ora')
    const at = readMoment(written, 'start')
    if (!at) throw new WrongUse(`„${written}” nu este un moment; scrieți, de exemplu, "2026-12-01 09:00".`)
    if (at <= input.now) throw new Refused('Momentul a trecut; pentru acum există comanda send.')
    await planned(input, issue, at)
    await input.print(`${issue}: programat pentru ${written}, ora României.\n`)
    return EXIT.done
  },
}
