import { FIELDS } from '../../lib/newsletter/fields'
import { locales } from '../e2e/support/languages'
import { expect, test } from '../e2e/support/test'
import { dump } from '../unit/support/dump'
import { startSite } from './support/server'
import { formOf, signUp } from './support/visitors'

test('of a program that fills in what nobody sees, nothing is kept anywhere (N-20)', async () => {
  const site = await startSite()
  for (const locale of locales) {
    const html = await formOf(site, locale)
    const before = dump(site.databaseFile)
    const answer = await signUp(site, html, 'bot@example.org', locale, { [FIELDS.trap]: 'Buy now' })
    expect(answer?.status).toBe(303)
    expect(dump(site.databaseFile)).toEqual(before)
    // The same form without it is.
    expect((await signUp(site, html, `ana.${locale}@example.org`, locale))?.status).toBe(303)
    expect(dump(site.databaseFile)).not.toEqual(before)
  }
  expect(site.log()).toContain('sign-up.trapped')
  await site.stop()
})
