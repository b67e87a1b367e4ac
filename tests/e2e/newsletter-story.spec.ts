import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { otherLocale } from '../../i18n/navigation'
import { linkRoutes } from '../../lib/newsletter/links'
import { locales, words } from './support/languages'
import { at, ORIGIN } from './support/site'
import { stateOf } from './support/subscribers'
import { expect, test } from './support/test'

/** Where mails go when no mail server is set. */
const FOLDER = 'data/e2e/mail'

/** The text of a mail to somebody, once it has left. */
async function mailTo(address: string, template: string): Promise<string> {
  let found = ''
  await expect
    .poll(
      async () => {
        // The first mail makes the folder.
        const names = existsSync(FOLDER) ? readdirSync(FOLDER) : []
        // A mail that is still being written has another ending.
        for (const name of names.filter((name) => name.includes(`-${template}-`) && name.endsWith('.eml'))) {
          const source = readFileSync(path.join(FOLDER, name))
          if (!source.includes(address)) continue
          const { text = '', attachments } = await simpleParser(source)
          found = [text, ...attachments.map(({ content }) => content.toString('utf8'))].join('\n')
        }
        return found
      },
      { timeout: 30_000, message: `a ${template} mail` },
    )
    .not.toBe('')
  return found
}

/** The path of a link in a mail. */
function linkIn(mail: string, purpose: keyof typeof linkRoutes, locale: (typeof locales)[number]): string {
  const before = ORIGIN + at(linkRoutes[purpose], locale, { token: '-' }).slice(0, -1)
  const start = mail.indexOf(before)
  if (start < 0) throw new Error(`No link to ${purpose} in: ${mail}`)
  return /^\S+/.exec(mail.slice(start + ORIGIN.length))?.[0] ?? ''
}

for (const locale of locales) {
  const other = otherLocale(locale)
  const { Newsletter, Links } = words[locale]

  test(`from signing up to being forgotten, by mail, in ${locale}`, async ({ page }) => {
    const address = `story-${locale}-${Date.now()}-${process.pid}@example.org`
    const press = (name: string) => page.getByRole('main').getByRole('button', { name }).click()
    const isAt = (title: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(title)

    await page.goto(at('/newsletter', locale))
    await page.getByLabel(Newsletter.address).fill(address)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: Newsletter.button }).click()
    await expect(page).toHaveURL(at('/newsletter/check-your-mail', locale))
    expect(await stateOf(address)).toBeUndefined()

    await page.goto(linkIn(await mailTo(address, 'confirm'), 'confirm', locale))
    await press(Links.buttons.confirm)
    await isAt(Links.titles.confirmed)

    await page.goto(linkIn(await mailTo(address, 'welcome'), 'unsubscribe', locale))
    await press(Links.buttons.unsubscribe)
    await isAt(Links.titles.unsubscribed)
    await press(Links.buttons.undo)
    await isAt(Links.titles.restored)

    await page.goto(at('/newsletter/preferences', locale))
    await page.getByLabel(Links.address).fill(address)
    await press(Links.sendLink)
    await isAt(Links.sent.title)
    const manage = linkIn(await mailTo(address, 'manage'), 'manage', locale)
    await page.goto(manage)
    await press(Links.buttons[other])
    await isAt(words[other].Links.titles.language)

    await page.goto(manage)
    await press(Links.buttons.export)
    await isAt(Links.titles.exported)
    expect(await mailTo(address, 'export')).toContain(address)

    await page.goto(manage)
    await page.getByText(Links.manage.erase.open).click()
    await press(Links.buttons.erase)
    await isAt(Links.titles.erased)
    expect(await stateOf(address)).toBeUndefined()
  })
}
