import { locales } from './support/languages'
import { sideways } from './support/reading'
import { expect, test } from './support/test'
import { everyVisit } from './support/visits'

test.use({ expectedComplaints: [/status of 4(04|10)/], viewport: { width: 320, height: 640 } })

test('no page scrolls sideways at 320 px', async ({ page, request }) => {
  const wide: string[] = []
  for (const locale of locales) {
    for (const { name, go } of await everyVisit(request, locale)) {
      await go(page)
      wide.push(...(await sideways(page)).map((culprit) => `${name}: ${culprit}`))
    }
  }
  expect(wide).toEqual([])
})
