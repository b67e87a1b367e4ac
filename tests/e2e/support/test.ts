import { test as base, expect, type Page } from '@playwright/test'
import { watch } from './watch'

interface Options {
  /** What the browser may complain of in this file: a 404 page that is asked for on purpose. */
  expectedComplaints: RegExp[]
}

/** An address of a network that nobody else has. */
export function anyAddress(): string {
  const part = () => Math.floor(Math.random() * 256)
  return `10.${part()}.${part()}.${part()}`
}

/** Playwright's test, which also fails when the browser complains of anything during it. */
export const test = base.extend<Options & { complaints: string[] }>({
  expectedComplaints: [[], { option: true }],
  // To the limits of the newsletter each test is a visitor of its own, as behind the proxy.
  extraHTTPHeaders: async ({ baseURL }, use) => {
    await use(baseURL ? { 'X-Forwarded-For': anyAddress() } : {})
  },
  complaints: [
    async ({ page, expectedComplaints, javaScriptEnabled }, use) => {
      const complaints: string[] = []
      await watch(page, complaints, { scripts: javaScriptEnabled !== false })
      await use(complaints)
      expect(
        complaints.filter((complaint) => !expectedComplaints.some((expected) => expected.test(complaint))),
      ).toEqual([])
    },
    { auto: true },
  ],
})

export { expect, type Page }
