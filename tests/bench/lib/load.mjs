// A load generator in a process of its own: `node load.mjs <url> <connections> <seconds> <pipelined> <headers as JSON>`.
// Raw sockets: a full HTTP client would be slower than nginx, and measure itself. Answers of one address are all of the same
// length (± a few bytes), so after the first of each run they are counted by their bytes.
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { run } from './processes.mjs'

/**
 * Requests per second at an address.
 *
 * @param {string} url
 * @param {{ seconds: number, connections?: number, pipelined?: number, headers?: Record<string, string> }} options
 * @returns {Promise<number>}
 */
export async function throughput(url, { seconds, connections = 32, pipelined = 1, headers = {} }) {
  const args = [url, connections, seconds, pipelined, JSON.stringify(headers)].map(String)
  return Number(await run(process.execPath, [fileURLToPath(import.meta.url), ...args]))
}

function requestOf({ pathname, host }, headers) {
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`
}

/** How long the first answer may pause before it counts as whole. */
const SILENCE_IN_MS = 300

/** Answers of one address differ by less: a cache status of another length, for example. */
const TOLERANCE_IN_BYTES = 64

/** Bytes of one whole answer, headers included. Throws when it is not a 200. */
async function lengthOfAnswer(url, request) {
  const socket = connect(url.port, url.hostname)
  const parts = []
  socket.setTimeout(SILENCE_IN_MS, () => parts.length > 0 && socket.destroy())
  socket.on('data', (part) => parts.push(part))
  socket.write(request)
  await new Promise((resolve) => socket.once('close', resolve))
  const answer = Buffer.concat(parts)
  if (!answer.toString('latin1', 0, 12).startsWith('HTTP/1.1 200')) throw new Error(`Not a page: ${url}`)
  return answer.length
}

async function load(address, connections, seconds, pipelined, headers) {
  const url = new URL(address)
  const request = requestOf(url, headers)
  const length = await lengthOfAnswer(url, request)
  let bytes = 0
  const sockets = Array.from({ length: connections }, () => {
    const socket = connect(url.port, url.hostname)
    let owed = length * pipelined
    socket.on('data', (part) => {
      bytes += part.length
      owed -= part.length
      if (owed > TOLERANCE_IN_BYTES * pipelined) return
      owed = length * pipelined
      socket.write(request.repeat(pipelined))
    })
    socket.on('error', (error) => {
      throw error
    })
    socket.write(request.repeat(pipelined))
    return socket
  })
  const begin = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  const rate = bytes / length / ((performance.now() - begin) / 1000)
  for (const socket of sockets) socket.destroy()
  return rate
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [url, connections, seconds, pipelined, headers] = process.argv.slice(2)
  console.log(await load(url, Number(connections), Number(seconds), Number(pipelined), JSON.parse(headers)))
}
