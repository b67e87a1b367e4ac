import { connect, type Socket } from 'node:net'

/** A connection on which a test writes what no client would. */
export interface Wire {
  socket: Socket
  /** All that the server wrote. */
  read: () => string
  closed: Promise<void>
}

/** Opens a connection to a server on this machine. */
export function open(port: number): Wire {
  const socket = connect({ port, host: 'localhost' })
  let text = ''
  socket.setEncoding('utf8').on('data', (part: string) => (text += part))
  // A server that hangs up may do so while something is being written.
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return { socket, read: () => text, closed }
}

/** Writes a request as it stands, and gives back everything the server wrote until it closed the connection. */
export async function converse(port: number, text: string): Promise<string> {
  const { socket, read, closed } = open(port)
  socket.write(text)
  await closed
  return read()
}
