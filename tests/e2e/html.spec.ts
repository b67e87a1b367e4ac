import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { everyPart } from '../unit/mail/every-part'
import { locales } from './support/languages'
import { mailPages } from './support/mails'
import { nowhere, paths } from './support/site'
import { linkPaths } from './support/subscribers'
import { expect, test } from './support/test'

const VNU = 'node_modules/vnu-jar/build/dist/vnu.jar'

/** The checker's rule is older than the standard's, which also knows the link type "expect" (WHATWG HTML, 4.2.4, `blocking`). */
const OLDER_THAN_THE_STANDARD = /“blocking” attribute must have a “rel” attribute.*<link rel="expect" href="#page-end"/

const report = z.object({
  messages: z.array(
    z.object({ type: z.string(), url: z.string().optional(), message: z.string(), extract: z.string().optional() }),
  ),
})

/** What the Nu checker holds against the files of a folder, each finding once with the pages it is on. */
function check(folder: string): string[] {
  const args = [
    '-jar',
    VNU,
    '--format',
    'json',
    '--errors-only',
    '--exit-zero-always',
    '--stdout',
    '--skip-non-html',
    folder,
  ]
  const output = execFileSync('java', args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  const found = new Map<string, string[]>()
  for (const { message, extract, url = '' } of report.parse(JSON.parse(output)).messages) {
    const line = `${message} — ${extract ?? ''}`
    if (OLDER_THAN_THE_STANDARD.test(line)) continue
    found.set(line, [...(found.get(line) ?? []), path.basename(url)])
  }
  return [...found].map(([line, pages]) => `${line} (${pages.length} times, first ${pages[0]})`)
}

test('the Nu checker finds no error in any page, the missing ones included, nor in a mail (A-11)', async ({
  request,
}, info) => {
  const folder = info.outputPath('pages')
  mkdirSync(folder, { recursive: true })
  const all = [...(await paths(request)), ...nowhere]
  // One after the other: two writers in one process would wait for each other.
  for (const locale of locales) all.push(...(await linkPaths(locale)))
  for (const address of all) {
    const html = await (await request.get(address)).text()
    writeFileSync(path.join(folder, `${address.replaceAll('/', '_')}.html`), html)
  }
  writeFileSync(path.join(folder, 'mail.html'), everyPart)
  for (const locale of locales) {
    for (const [name, html] of await mailPages(locale))
      writeFileSync(path.join(folder, `mail_${name}_${locale}.html`), html)
  }
  console.log(`the Nu checker read ${all.length} pages`)
  expect(check(folder)).toEqual([])
})

test('the Nu checker sees a plain mistake, so its silence means something', async ({ request }, info) => {
  const folder = info.outputPath('pages')
  mkdirSync(folder, { recursive: true })
  const html = await (await request.get('/ro')).text()
  writeFileSync(path.join(folder, 'page.html'), html.replace('</main>', '<p id="content"><ul></p></main>'))
  expect(check(folder)).not.toEqual([])
})
