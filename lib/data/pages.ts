/** Which page of a long list this is. */
export interface Pages {
  /** From 1. */
  page: number
  pages: number
}

/** How many pages a list takes; an empty one has one page. */
export function pagesOf(count: number, onAPage: number): number {
  return Math.max(1, Math.ceil(count / onAPage))
}
