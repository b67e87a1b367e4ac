import { locales, words } from './support/languages'
import { prefer, press, style } from './support/preferences'
import { at } from './support/site'
import { expect, test } from './support/test'

const BLACK = 'rgb(0, 0, 0)'
const WHITE = 'rgb(255, 255, 255)'

/** What each button changes on another page: where it is seen, and what is seen there. */
const EFFECTS: Record<string, Array<[selector: string, property: string, value: string | RegExp]>> = {
  larger: [['html', 'font-size', '20px']],
  light: [['body', 'background-color', 'rgb(250, 247, 240)']],
  dark: [['body', 'background-color', 'rgb(20, 23, 26)']],
  contrast: [
    ['body', 'background-color', WHITE],
    ['body', 'color', BLACK],
  ],
  negative: [
    ['body', 'background-color', BLACK],
    ['body', 'color', WHITE],
  ],
  grey: [
    ['.wordmark', 'color', /^rgb\((\d+), \1, \1\)$/],
    ['.newsletter-band', 'background-color', /^rgb\((\d+), \1, \1\)$/],
    ['main svg', 'filter', 'grayscale(1)'],
    ['body', 'filter', 'none'],
  ],
  underline: [['.menu a', 'text-decoration-line', 'underline']],
  readable: [
    ['main p', 'font-family', /^Verdana/],
    ['h1', 'font-family', /^Arial/],
  ],
  spaced: [
    ['.sign-up-note', 'line-height', '24px'],
    ['.sign-up-note', 'letter-spacing', '1.92px'],
    ['.sign-up-note', 'word-spacing', '2.56px'],
  ],
  still: [['main a', 'transition-property', 'none']],
}

for (const locale of locales) {
  const { Preferences } = words[locale]
  const elsewhere = at('/', locale)

  for (const [button, effects] of Object.entries(EFFECTS)) {
    test(`“${button}” holds on every page, and goes again (A-01, A-05, ${locale})`, async ({ page }) => {
      const see = () => Promise.all(effects.map(([selector, property]) => style(page, selector, property)))
      await page.emulateMedia({ colorScheme: button === 'light' ? 'dark' : 'light' })
      await page.goto(elsewhere)
      const before = await see()
      await press(page, locale, button)
      await page.goto(elsewhere)
      for (const [selector, property, value] of effects)
        expect.soft(await style(page, selector, property), `${selector} ${property}`).toMatch(value)
      await press(page, locale, 'reset')
      await page.goto(elsewhere)
      expect(await see()).toEqual(before)
    })
  }

  test(`nothing is kept before a choice; one small cookie after it; nothing after a reset (A-07, ${locale})`, async ({
    page,
    context,
  }) => {
    await page.goto(at('/display-preferences', locale))
    expect(await context.cookies()).toEqual([])
    await press(page, locale, 'larger', 'grey')
    const [cookie, ...others] = await context.cookies()
    expect(others).toEqual([])
    expect(cookie).toMatchObject({ name: 'view', value: 'text-125.grey', path: '/', sameSite: 'Lax' })
    expect(cookie?.domain).toBe('localhost')
    expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(365 * 24 * 60 * 60)
    await press(page, locale, 'reset')
    expect(await context.cookies()).toEqual([])
  })

  test(`what is on says so, in the panel of every page (A-04, ${locale})`, async ({
    page,
    context,
    javaScriptEnabled,
  }) => {
    await prefer(context, 'text-150', 'contrast', 'underline')
    await page.goto(at('/documents', locale))
    await page.getByRole('button', { name: Preferences.title, exact: true }).click()
    const panel = page.getByRole('dialog', { name: Preferences.title })
    await expect(panel.locator('.preferences-size')).toContainText('150')
    for (const [word, name] of Object.entries(Preferences.words)) {
      const button = panel.getByRole('button', { name })
      const isOn = ['contrast', 'underline'].includes(word)
      if (javaScriptEnabled === false) {
        await expect(button).toHaveAccessibleName(isOn ? `${name} (${Preferences.on})` : name)
        await expect(button).not.toHaveAttribute('aria-pressed')
      } else {
        await expect(button).toHaveAccessibleName(name)
        await expect(button).toHaveAttribute('aria-pressed', String(isOn))
      }
    }
  })

  test(`an explicit choice goes before the device, “as on my device” gives it back (A-08, ${locale})`, async ({
    page,
  }) => {
    const ground = () => style(page, 'body', 'background-color')
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference' })
    await page.goto(at('/display-preferences', locale))
    expect(await ground()).toBe('rgb(20, 23, 26)')
    await press(page, locale, 'light')
    expect(await ground()).toBe('rgb(250, 247, 240)')
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' })
    expect(await ground()).toBe('rgb(250, 247, 240)')
    await press(page, locale, 'device')
    expect(await ground()).toBe(BLACK)
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more' })
    expect(await ground()).toBe(WHITE)
    await press(page, locale, 'negative', 'grey')
    expect(await ground()).toBe(BLACK)
  })
}
