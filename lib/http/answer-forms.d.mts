import type { IncomingMessage, ServerResponse } from 'node:http'

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

export function answerForms(answer: Answer, common: Record<string, string>): Answer
