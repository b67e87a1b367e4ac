import { keyedHash } from '../../lib/newsletter/keys.ts'
import { type Command, EXIT, wordOf } from './command.ts'
import { readAddress, stateWord } from './words.ts'

export const find: Command = {
  usage: 'find <adresă>',
  summary: 'arată ce se știe despre o adresă: starea, blocarea și ce s-a întâmplat cu acordul',
  async run(input) {
    const { database, print } = input
    const { key } = readAddress(wordOf(input, 'adresă'))
    const addressHmac = keyedHash('newsletter-address', key)
    const subscriber = await database.subscriber.findUnique({ where: { emailKey: key } })
    const request = await database.subscriptionRequest.findUnique({ where: { emailKey: key } })
    const suppression = await database.suppression.findUnique({ where: { addressHmac } })
    const events = await database.consentEvent.findMany({ where: { addressHmac }, orderBy: { id: 'asc' } })
    const lines = [
      subscriber
        ? `Abonat: ${stateWord(subscriber.state)} din ${subscriber.changedAt.toISOString()}, limba ${subscriber.locale}`
        : 'Nu este printre abonați.',
      ...(request ? [`Așteaptă confirmarea până la ${request.expiresAt.toISOString()}`] : []),
      ...(suppression ? [`Blocat din ${suppression.at.toISOString()}: ${suppression.reason}`] : []),
      ...events.map(({ at, event, method }) => `${at.toISOString()}  ${event} (${method})`),
    ]
    await print(`${lines.join('\n')}\n`)
    return subscriber || request || suppression || events.length > 0 ? EXIT.done : EXIT.refused
  },
}
