import { connect } from 'node:net'
import { pause } from '../lib/processes.mjs'
import { html, ORIGIN, PORT } from '../lib/site.mjs'
import { atMost, holds } from '../lib/table.mjs'

const SLOW = 200
const PAGES = 50
const LIMIT_IN_MS = 200

/** Half send headers without an end, half a form without one. */
const BEGINNINGS = [
  `GET /ro HTTP/1.1\r\nHost: localhost:${PORT}\r\nX-Slow: `,
  `POST /ro/newsletter HTTP/1.1\r\nHost: localhost:${PORT}\r\nOrigin: ${ORIGIN}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n`,
]

/** S-11: what a page takes while many hold connections open and send a byte a second. */
export async function slow() {
  await html('/ro/despre')
  const sockets = Array.from({ length: SLOW }, (_, index) => {
    const socket = connect(PORT, 'localhost').on('error', () => undefined)
    return socket.on('connect', () => socket.write(BEGINNINGS[index % BEGINNINGS.length]))
  })
  const drip = setInterval(() => sockets.map((socket) => socket.writable && socket.write('a')), 1_000)
  await pause(1_000)
  const ms = []
  for (let page = 0; page < PAGES; page++) {
    const begin = performance.now()
    await html('/ro/despre')
    ms.push(performance.now() - begin)
    await pause(50)
  }
  clearInterval(drip)
  const closed = sockets.filter((socket) => socket.closed)
  for (const socket of sockets) socket.destroy()
  holds('S-11', `${SLOW} slow connections are open all the while`, closed, SLOW)
  atMost('S-11', `the slowest of ${PAGES} pages meanwhile`, Math.max(...ms), LIMIT_IN_MS, 'ms')
}
