// The server process: the framework, behind the memory of finished pages and a check of what comes in. Started by
// scripts/serve.ts. Plain JavaScript: a loader for TypeScript would cost half a second and 80 MB.
import { createServer } from 'node:http'
import next from 'next'
import { answerForms } from '../lib/http/answer-forms.mjs'
import { dropForgedHeaders, markClient, markSent } from '../lib/http/border.mjs'
import { orBroken } from '../lib/http/broken.mjs'
import { allowLength } from '../lib/http/file-length.mjs'
import { keepPages } from '../lib/http/kept-pages.mjs'
import { commonHeaders, plainAnswers } from '../lib/http/plain-answers.mjs'
import { redactOutput } from '../lib/redact.mjs'

/** Headers larger than this get 431, and senders slower than this 408 (S-11); whoever names no host is answered here (S-01). */
const LIMITS = {
  requireHostHeader: false,
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
}

redactOutput()

const { PORT, SITE_ORIGIN, TRUSTED_PROXY_HOPS = '0' } = process.env
const app = next({ dev: false, port: Number(PORT) })
await app.prepare()
const framework = app.getRequestHandler()
const common = await commonHeaders(framework, SITE_ORIGIN)
const answer = answerForms(keepPages(framework), common)
const { plainAnswerTo, hangUp } = plainAnswers(common, SITE_ORIGIN)

/** What is being answered on each connection. */
const responses = new WeakMap()

const answerAll = orBroken(async (request, response) => {
  responses.set(request.socket, response)
  dropForgedHeaders(request.headers)
  markSent(request)
  markClient(request, Number(TRUSTED_PROXY_HOPS))
  allowLength(response)
  await (plainAnswerTo(request) ?? answer)(request, response)
}, common)

const server = createServer(LIMITS, answerAll)
// Whatever a client expects: Node's refusal would have no header (S-01).
server.on('checkExpectation', answerAll)
server.on('clientError', (error, socket) => hangUp(error, socket, responses.get(socket)))
server.listen(Number(PORT))

/** Takes no more requests, finishes those that came, and ends. */
async function stop() {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await closed
  await app.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
