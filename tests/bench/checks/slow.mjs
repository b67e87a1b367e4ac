import { connect } from 'node:net'
import { pause } from '../lib/processes.mjs'
import { html, ORIGIN } from '../lib/site.mjs'
import { atMost, holds } from '../lib/table.mjs'

const SLOW = 200
const PAGES = 50
const LIMIT_IN_MS = 200

/** The site hangs up after 10 s, and looks every two. */
const LONGEST_IN_MS = 16_000

/** Half send headers without an end, half a form without one. */
const beginnings = (host) => [
  `GET /ro HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `,
  `POST /ro/newsletter HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${ORIGIN}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n`,
]

/** S-11: what a page takes while many hold connections open and send a byte a second, and that they are hung up on. */
export async function slow({ nginx }) {
  await slowAt(ORIGIN, '')
  await slowAt(nginx.origin, ', behind nginx')
}

async function slowAt(origin, where) {
  const { host, port } = new URL(origin)
  await html('/ro/despre', origin)
  const begun = performance.now()
  const sockets = Array.from({ length: SLOW }, (_, index) => {
    const socket = connect(Number(port), 'localhost').on('error', () => undefined)
    // Without anybody who reads, the end is not heard either.
    return socket.resume().on('connect', () => socket.write(beginnings(host)[index % 2]))
  })
  const drip = setInterval(() => sockets.map((socket) => socket.writable && socket.write('a')), 1_000)
  await pause(1_000)
  const ms = []
  for (let page = 0; page < PAGES; page++) {
    const begin = performance.now()
    await html('/ro/despre', origin)
    ms.push(performance.now() - begin)
    await pause(50)
  }
  const closed = sockets.filter((socket) => socket.closed)
  holds('S-11', `${SLOW} slow connections are open all the while${where}`, closed, SLOW)
  atMost('S-11', `the slowest of ${PAGES} pages meanwhile${where}`, Math.max(...ms), LIMIT_IN_MS, 'ms')
  const open = () => sockets.filter((socket) => !socket.closed)
  while (open().length > 0 && performance.now() - begun < LONGEST_IN_MS) await pause(200)
  clearInterval(drip)
  const left = open().map(() => 'open')
  holds('S-11', `all of them are hung up on within ${LONGEST_IN_MS / 1000} s${where}`, left, SLOW)
  for (const socket of sockets) socket.destroy()
}
