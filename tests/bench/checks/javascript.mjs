import { scriptBytes } from '../lib/scripts.mjs'
import { ORIGIN, sitemap } from '../lib/site.mjs'
import { atMost } from '../lib/table.mjs'

/** F-01: no framework JavaScript on any page, little of the site's own. */
export async function javascript({ stock }) {
  const reference = await scriptBytes('/ro', stock.origin)
  const most = { framework: 0, own: 0 }
  const pages = await sitemap()
  for (const page of pages) {
    const bytes = await scriptBytes(page, ORIGIN)
    for (const kind of Object.keys(most)) most[kind] = Math.max(most[kind], bytes[kind])
  }
  const where = `worst of ${pages.length} pages, gzip`
  atMost('F-01', `framework JavaScript, ${where}`, most.framework, 0, 'B', reference.framework)
  atMost('F-01', `own scripts, ${where}`, most.own, 3 * 1024, 'B')
}
