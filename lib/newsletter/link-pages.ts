/**
 * The pages that a mailed link can lead to, by what the link is for and how it stands: all of them made beforehand, the
 * same for everybody, so that no page ever shows an address or a token.
 */
export const linkPages = [
  'confirm',
  'confirmed',
  'cancel',
  'cancelled',
  'unsubscribe',
  'unsubscribed',
  'restored',
  'left',
  'manage',
  'language',
  'exported',
  'erased',
  /** The link is over, used up or not whole: of a confirmation, and of a subscriber. */
  'over',
  'lost',
] as const

export type LinkPage = (typeof linkPages)[number]

/** Pages that say that something is done: green, with a tick. */
const DONE: readonly LinkPage[] = [
  'confirmed',
  'cancelled',
  'unsubscribed',
  'restored',
  'left',
  'language',
  'exported',
  'erased',
]

/** What the address of a page adds where nothing in the store tells that it was just done. */
export const doneWords = ['restored', 'language', 'exported'] as const

export type DoneWord = (typeof doneWords)[number]

/** Whether a page says that something is done. */
export function isDone(page: LinkPage): boolean {
  return DONE.includes(page)
}

/** Whether a string names one of the pages. */
export function isLinkPage(name: string): name is LinkPage {
  return linkPages.some((page) => page === name)
}
