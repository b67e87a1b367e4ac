import { colours, sizes, switches } from '../../lib/preferences/words'
import { note } from './support/audit'
import { axe, loadAxe } from './support/axe'
import { FULL } from './support/full'
import { locales, words } from './support/languages'
import { onePagePerRoute, paths } from './support/site'
import { linkPaths } from './support/subscribers'
import { expect, type Page, test } from './support/test'

test.use({ expectedComplaints: [/status of 4(04|10)/], contextOptions: { reducedMotion: 'reduce' } })

const PANEL = 'panel open'
const settings = [...sizes.slice(-1), ...colours, ...switches].map((word) => [word])
const SETTINGS = [[], ...settings, [...sizes.slice(-1), 'negative', ...switches], [PANEL]]

const WIDTHS_IN_PX = [320, 768, 1280]

const MEDIA = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  'more contrast': { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const

const STATES = SETTINGS.flatMap((setting) =>
  WIDTHS_IN_PX.flatMap((width) => Object.entries(MEDIA).map(([name, media]) => ({ setting, width, name, media }))),
)

/** Every state of every page, or on each kind of page its share, so that together they meet every state. */
function statesOf(page: number, share = SHARE): typeof STATES {
  if (FULL) return STATES
  return Array.from({ length: share }, (_, step) => STATES[((page * SHARE + step) * STRIDE) % STATES.length]).filter(
    (state) => state !== undefined,
  )
}

/** States of a page in a sample; a page that a mailed link leads to is a sentence and a button. */
const SHARE = 9
const LINK_SHARE = 2

/** Prime to the number of states: goes through all of them, and mixes settings, widths and media on the way. */
const STRIDE = 25

async function show(page: Page, { setting, width, media }: (typeof STATES)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia(media)
  await page.evaluate(
    ({ view, open }) => {
      document.documentElement.dataset['view'] = view
      document.getElementById('preferences')?.togglePopover(open)
    },
    { view: setting.filter((word) => word !== PANEL).join(' '), open: setting.includes(PANEL) },
  )
}

for (const locale of locales) {
  test(`axe finds nothing with any setting, at any width, on any kind of device (A-10, ${locale})`, async ({
    page,
    request,
  }) => {
    test.slow(FULL)
    const findings = new Map<string, string[]>()
    let count = 0
    const links = await linkPaths(locale)
    for (const [index, path] of [...(await (FULL ? paths : onePagePerRoute)(request, locale)), ...links].entries()) {
      await page.goto(path)
      await loadAxe(page)
      await expect(page.getByRole('button', { name: words[locale].Preferences.title, exact: true })).toBeVisible()
      for (const state of statesOf(index, links.includes(path) ? LINK_SHARE : SHARE)) {
        await show(page, state)
        const where = `${path} ${state.setting.join('+')} ${state.width} ${state.name}`
        const options = state.setting.includes(PANEL) ? { within: '#preferences' } : {}
        for (const line of await axe(page, options)) findings.set(line, [...(findings.get(line) ?? []), where])
        count++
      }
    }
    console.log(`axe saw ${count} page states with settings (${locale})`)
    note(`axe-settings-${locale}`, count, findings.size)
    expect([...findings].map(([line, where]) => `${line} (${where.length} times, first ${where[0]})`)).toEqual([])
  })
}
