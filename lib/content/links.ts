import { pattern, routes } from '../../i18n/navigation.ts'
import { routing } from '../../i18n/routing.ts'
import type { ParsedFile } from './parse.ts'
import type { Problem, Words } from './problem.ts'
import { type FoundText, textsOf } from './remarks/texts.ts'

/** A link within the site, as Markdown has it. */
const INTERNAL = /\]\((\/[^)\s]*)\)/g

/** Any address of the internet, in a field of its own or in Markdown. */
const EXTERNAL = /https?:\/\/[^\s<>"')\]„”]+/g

/** Routes whose pages are records': each has its own addresses. */
const OF_RECORDS = /\[(?:slug|album|image)\]/

/** Addresses of pages that are not records', as patterns. */
const PAGES = routes
  .filter((route) => !OF_RECORDS.test(route))
  .flatMap((route) =>
    routing.locales.map((locale) => new RegExp(`^${pattern(route, locale).replace(/\[\w+\]/g, '[^/]+')}$`)),
  )

/** What machines read. */
const OTHER = /^\/(?:ro|en)\/(?:feed\.xml|(?:documente|documents)\.(?:csv|json))$/

const BROKEN: Words = {
  ro: 'are un link către o pagină care nu există; copiați adresa paginii din browser.',
  en: 'has a link to a page that does not exist; copy the page’s address from the browser.',
}

/** A link within the site that a record has, and what is said if it leads nowhere. */
export interface InternalLink {
  path: string
  problem: Problem
}

/** The links of a record to other pages of the site. */
export function internalLinks(parsed: ParsedFile): InternalLink[] {
  return textsOf(parsed.value).flatMap(({ path: field, value }) =>
    [...value.matchAll(INTERNAL)].map(([, target = '']) => ({
      path: target.replace(/[?#].*$/, ''),
      problem: { ...parsed.problemAt(field, BROKEN), found: target },
    })),
  )
}

/** Mistakes of the links that lead to no page (E-09). */
export function brokenLinks(links: readonly InternalLink[], addresses: ReadonlySet<string>): Problem[] {
  return links
    .filter(({ path }) => !addresses.has(path) && !OTHER.test(path) && !PAGES.some((page) => page.test(path)))
    .map(({ problem }) => problem)
}

/** The addresses of the internet in a text. */
export function externalLinks({ value }: FoundText): string[] {
  // A full stop ends the sentence, not the address.
  return (value.match(EXTERNAL) ?? []).map((address) => address.replace(/[.,;:]+$/, ''))
}
