import type { ParsedMail } from 'mailparser'
import { otherLocale } from '../../i18n/navigation'
import { linkRoutes } from '../../lib/newsletter/links'
import { locales, words } from './support/languages'
import { mailTo, textOf } from './support/mailbox'
import { at, ORIGIN } from './support/site'
import { stateOf } from './support/subscribers'
import { expect, test } from './support/test'

/** The path of a link in a mail. */
function linkIn(mail: ParsedMail, purpose: keyof typeof linkRoutes, locale: (typeof locales)[number]): string {
  const before = ORIGIN + at(linkRoutes[purpose], locale, { token: '-' }).slice(0, -1)
  const text = textOf(mail)
  const start = text.indexOf(before)
  if (start < 0) throw new Error(`No link to ${purpose} in: ${text}`)
  return /^\S+/.exec(text.slice(start + ORIGIN.length))?.[0] ?? ''
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
    expect(textOf(await mailTo(address, 'export'))).toContain(address)

    await page.goto(manage)
    await page.getByText(Links.manage.erase.open).click()
    await press(Links.buttons.erase)
    await isAt(Links.titles.erased)
    expect(await stateOf(address)).toBeUndefined()
  })
}
