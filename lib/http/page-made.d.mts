export const PAGE_MADE: string

export function untilPageMade(ms: number): Promise<void>
