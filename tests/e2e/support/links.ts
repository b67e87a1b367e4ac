import type { Page } from '@playwright/test'

/** What a page refers to, by absolute address, and what it offers to be referred to. */
export interface PageFacts {
  title: string
  lang: string
  headings: number[]
  landmarks: Record<'header' | 'nav' | 'main' | 'footer', number>
  ids: string[]
  links: string[]
  canonical: string[]
  alternates: Record<string, string>
}

/** Reads a page as a crawler does. */
export function factsOf(page: Page): Promise<PageFacts> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)]
    const absolute = (value: string | null) => new URL(value ?? '', document.baseURI).href
    const alternates = all('head link[rel=alternate][hreflang]').map((link): [string, string] => [
      link.getAttribute('hreflang') ?? '',
      link.getAttribute('href') ?? '',
    ])
    return {
      title: document.title,
      lang: document.documentElement.lang,
      headings: all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1))),
      landmarks: {
        header: all('body > header').length,
        nav: all('nav').length,
        main: all('main').length,
        footer: all('body > footer').length,
      },
      ids: all('[id]').map(({ id }) => id),
      links: [
        ...all('a[href], head link[href]').map((link) => absolute(link.getAttribute('href'))),
        ...all('img[src], script[src]').map((element) => absolute(element.getAttribute('src'))),
      ],
      canonical: all('head link[rel=canonical]').map((link) => link.getAttribute('href') ?? ''),
      alternates: Object.fromEntries(alternates),
    }
  })
}
