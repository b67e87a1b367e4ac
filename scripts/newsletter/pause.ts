import { pause, resume } from '../../lib/newsletter/mailing/plan.ts'
import { type Command, EXIT, Refused, wordOf } from './command.ts'
import { mailingOf, printProgress } from './mailing.ts'

export const pauseCommand: Command = {
  usage: 'pause <buletin>',
  summary: 'oprește trimiterea unui buletin, sau programarea lui',
  async run(input) {
    const issue = wordOf(input, 'buletin')
    const { id } = await mailingOf(input, issue)
    if (!(await pause(input.database, id))) throw new Refused('Buletinul nu este pe drum și nici programat.')
    await printProgress(input, await mailingOf(input, issue))
    return EXIT.done
  },
}

export const resumeCommand: Command = {
  usage: 'resume <buletin>',
  summary: 'continuă o trimitere oprită, de unde a rămas',
  async run(input) {
    const issue = wordOf(input, 'buletin')
    const { id } = await mailingOf(input, issue)
    if (!(await resume(input.database, id, input.now))) throw new Refused('Buletinul nu este oprit.')
    await printProgress(input, await mailingOf(input, issue))
    return EXIT.done
  },
}

export const progress: Command = {
  usage: 'progress [buletin]',
  summary: 'arată unde a ajuns trimiterea și dacă toate numerele se potrivesc',
  async run(input) {
    const mailings =
      input.words.length > 0
        ? [await mailingOf(input, wordOf(input, 'buletin'))]
        : await input.database.mailing.findMany({ orderBy: { id: 'asc' } })
    if (mailings.length === 0) await input.print('Niciun buletin nu a fost trimis sau programat.\n')
    let isWhole = true
    for (const mailing of mailings) isWhole = (await printProgress(input, mailing)) && isWhole
    return isWhole ? EXIT.done : EXIT.refused
  },
}
