/** What is answered where a page could not be made: whole, and with a number that is in the log too. */
export function brokenPage(
  url: string,
  error?: unknown,
): Promise<{ status: number; headers: Record<string, string>; html: string }>

export function withWholePages(
  url: string,
  response: import('node:http').ServerResponse,
): import('node:http').ServerResponse
