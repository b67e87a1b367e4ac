import { once } from 'node:events'
import type { Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** What else a mail server can refuse: us, our sender, or a text. */
type Command = 'AUTH' | 'MAIL FROM' | 'DATA'

/** What a mail server can do with a mail; a number alone is its answer to the recipient. */
export type Answer = 'take' | 'hang' | 'die before the answer' | number | `${number} to ${Command}`

export interface Received {
  from: string
  recipients: string[]
  raw: Buffer
}

export interface MailServer {
  url: string
  answer: Answer
  /** What it took, and what it had in hand when it died. */
  received: Received[]
  /** How often somebody was named as a recipient. */
  asked: number
}

/** A real mail server on this machine, which does with mails what the test wants. */
export async function mailServer(): Promise<MailServer> {
  const state: MailServer = { url: '', answer: 'take', received: [], asked: 0 }
  const refusalOf = (command: Command) =>
    String(state.answer).endsWith(` to ${command}`) ? refusal(Number.parseInt(String(state.answer), 10)) : null
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username: user }, _session, callback) {
      callback(refusalOf('AUTH'), { user })
    },
    onMailFrom(_address, _session, callback) {
      callback(refusalOf('MAIL FROM'))
    },
    onRcptTo(_address, _session, callback) {
      state.asked++
      if (state.answer === 'hang') return
      if (typeof state.answer === 'number') callback(refusal(state.answer))
      else callback()
    },
    onData(stream, { envelope: { mailFrom, rcptTo } }, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = mailFrom ? mailFrom.address : ''
        state.received.push({ from, recipients: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) })
        if (state.answer === 'die before the answer') hangUp()
        else callback(refusalOf('DATA'))
      })
    },
  })
  const sockets = new Set<Socket>()
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port')
  state.url = `smtp://site:password@127.0.0.1:${address.port}`
  onTestFinished(async () => {
    hangUp()
    await new Promise<void>((resolve) => server.close(resolve))
  })
  return state
}

/** An answer of a mail server that takes no mail, with what such answers hold. */
function refusal(responseCode: number): Error {
  return Object.assign(new Error('5.1.1 <ana@example.org> does not want this'), { responseCode })
}

/** What a mail program shows of a mail. */
export function read({ raw }: Received): Promise<ParsedMail> {
  return simpleParser(raw)
}
