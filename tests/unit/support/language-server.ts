import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

const message = z.looseObject({
  id: z.unknown().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
})

type Message = z.output<typeof message>

const completions = z.object({ result: z.object({ items: z.array(z.object({ label: z.string() })) }) })
const hover = z.object({ result: z.object({ contents: z.object({ value: z.string() }) }) })
const diagnostics = z.object({ diagnostics: z.array(z.object({ message: z.string() })) })

/** The server with which editors complete, explain and check YAML files, spoken to as an editor does. */
export class LanguageServer {
  private readonly process = spawn(process.execPath, [
    'node_modules/yaml-language-server/bin/yaml-language-server',
    '--stdio',
  ])
  private readonly waiting = new Set<(message: Message) => void>()
  private received = Buffer.alloc(0)
  private requests = 0

  constructor() {
    this.process.stdout.on('data', (chunk: Buffer) => this.receive(chunk))
    onTestFinished(() => void this.process.kill())
  }

  /** Opens a file, and waits until the server has checked it. */
  async open(file: string, text: string): Promise<string[]> {
    await this.ask('initialize', { processId: null, rootUri: pathToFileURL('.').href, capabilities: {} })
    this.send({ method: 'initialized', params: {} })
    const checked = this.next(({ method }) => method === 'textDocument/publishDiagnostics')
    const textDocument = { uri: pathToFileURL(file).href, languageId: 'yaml', version: 1, text }
    this.send({ method: 'textDocument/didOpen', params: { textDocument } })
    return diagnostics.parse((await checked).params).diagnostics.map(({ message }) => message)
  }

  /** What the server offers to write at a place. */
  async completionsAt(file: string, line: number, character: number): Promise<string[]> {
    const answer = await this.ask('textDocument/completion', place(file, line, character))
    return completions.parse(answer).result.items.map(({ label }) => label)
  }

  /** What the server says of a place. */
  async hoverAt(file: string, line: number, character: number): Promise<string> {
    return hover.parse(await this.ask('textDocument/hover', place(file, line, character))).result.contents.value
  }

  private ask(method: string, params: unknown): Promise<Message> {
    const id = ++this.requests
    const answer = this.next((message) => message.id === id && message.method === undefined)
    this.send({ id, method, params })
    return answer
  }

  private send(content: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...content })
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  private next(isWanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => {
      const look = (received: Message) => {
        if (!isWanted(received)) return
        this.waiting.delete(look)
        resolve(received)
      }
      this.waiting.add(look)
    })
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(this.received.toString('latin1'))
      const end = head ? head[0].length + Number(head[1]) : Number.POSITIVE_INFINITY
      if (!head || this.received.length < end) return
      const received = message.parse(JSON.parse(this.received.subarray(head[0].length, end).toString()))
      this.received = this.received.subarray(end)
      for (const look of [...this.waiting]) look(received)
    }
  }
}

const place = (file: string, line: number, character: number) => ({
  textDocument: { uri: pathToFileURL(file).href },
  position: { line, character },
})
