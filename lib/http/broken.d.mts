interface WholePage {
  status: number
  headers: Record<string, string>
  html: string
}

/** What is answered where a page could not be made: whole, and with a number that is in the log too. */
export function brokenPage(url: string, error?: unknown): Promise<WholePage>

/** What is answered where no file is. */
export function missingPage(): Promise<WholePage>

/** Answers with it, and with what every answer has, where an answer did not come to an end by itself. */
export function orBroken(
  answer: (
    request: import('node:http').IncomingMessage,
    response: import('node:http').ServerResponse,
  ) => Promise<unknown>,
  common: Record<string, string>,
): (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>

export function withWholePages(
  url: string,
  response: import('node:http').ServerResponse,
): import('node:http').ServerResponse
