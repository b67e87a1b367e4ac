import { isUnderAttack } from '../../lib/newsletter/admission.ts'
import { type Command, EXIT } from './command.ts'
import { stateWord } from './words.ts'

export const stats: Command = {
  usage: 'stats',
  summary: 'numără abonații după stare și limbă, cererile care așteaptă, blocările și mesajele',
  async run({ database, print }) {
    const subscribers = await database.subscriber.groupBy({ by: ['state', 'locale'], _count: true })
    const messages = await database.outboxMessage.groupBy({ by: ['template', 'state'], _count: true })
    const lines = [
      ...subscribers.map(({ state, locale, _count }) => ['abonați', stateWord(state), locale, _count]),
      ['cereri', 'așteaptă confirmarea', '', await database.subscriptionRequest.count()],
      ['cereri', 'val în curs', '', (await isUnderAttack(database, new Date())) ? 'da' : 'nu'],
      // Of addresses that are not written to: one a day each counts (N-18).
      ['cereri', 'refuzate', '', await database.consentEvent.count({ where: { event: 'refused' } })],
      ['adrese', 'blocate', '', await database.suppression.count()],
      ...messages.map(({ template, state, _count }) => ['mesaje', template, state, _count]),
    ]
    await print(lines.map((line) => `${line.join('\t')}\n`).join(''))
    return EXIT.done
  },
}
