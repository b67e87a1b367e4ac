import { nowhere, paths } from './support/site'
import { expect, test } from './support/test'

test.use({ expectedComplaints: [/status of 404/], viewport: { width: 320, height: 640 } })

test('no page scrolls sideways at 320 px', async ({ page, request }) => {
  const wide: string[] = []
  for (const path of [...(await paths(request)), ...nowhere]) {
    await page.goto(path)
    const { content, screen, culprit } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      const over = [...document.querySelectorAll('body *')].find(
        (e) => e.getBoundingClientRect().right > clientWidth + 1,
      )
      return { content: scrollWidth, screen: clientWidth, culprit: over?.outerHTML.slice(0, 120) }
    })
    if (content > screen) wide.push(`${path}: ${content} px, ${culprit}`)
  }
  expect(wide).toEqual([])
})
