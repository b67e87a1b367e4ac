import type { ServerResponse } from 'node:http'

/** Lets an answer say its length. */
export function allowLength(response: ServerResponse): void
