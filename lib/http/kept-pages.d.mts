import type { IncomingMessage, ServerResponse } from 'node:http'

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>

/** Puts a memory of finished pages before the framework. */
export function keepPages(framework: Listener): Listener
