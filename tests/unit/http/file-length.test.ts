import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { allowLength } from '../../../lib/http/file-length.mjs'

test('the length that a route names is the answer’s, and other headers stay what they are', async () => {
  const server = createServer((_, response) => {
    allowLength(response)
    response.setHeader('X-Length', '4').setHeader('X-Other', 'x')
    response.write('abcd')
    response.end()
  }).listen(0)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { headers } = await fetch(`http://localhost:${port}`)
  server.close()
  expect([headers.get('content-length'), headers.get('x-length'), headers.get('x-other')]).toEqual(['4', null, 'x'])
})
