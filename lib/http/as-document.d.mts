import type { ServerResponse } from 'node:http'

/** Has what answers a form leave as a document, like every other page. */
export function asDocument(response: ServerResponse): void
