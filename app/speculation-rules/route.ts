export const dynamic = 'force-static'

/**
 * Tells the browser to make the page behind a link ready when the pointer rests on it (F-11): every page of the site
 * but files, feeds and anything that is not a page. Browsers skip it under data saving.
 */
const RULES = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: ['/ro', '/en', '/ro/*', '/en/*'] },
          { not: { href_matches: ['/*/feed.xml', '/media/*'] } },
          { not: { selector_matches: '[download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

export function GET(): Response {
  return Response.json(RULES, { headers: { 'Content-Type': 'application/speculationrules+json' } })
}
