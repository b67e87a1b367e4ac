import { expect, test } from 'vitest'
import { routing } from '../../../i18n/routing.ts'
import { listNetworkGroups } from '../../../lib/data/network.ts'
import { openSiteStore } from '../support/site-store.ts'

openSiteStore()

const COUNTED = {
  ro: ['117 membri', '35 de școli', '12 comune', '40 de orașe', '60 de parteneri'],
  en: ['117 members', '35 schools', '12 communes', '40 European cities', '60 '],
}

test.for(routing.locales)(
  'each figure takes the noun in the plural form that its number wants (%s)',
  async (locale) => {
    const groups = await listNetworkGroups(locale)
    const shown = groups.map(({ value, label }, index) => `${value} ${label}`.slice(0, COUNTED[locale][index]?.length))
    expect(shown).toEqual(COUNTED[locale])
  },
)

test('no figure has a date that its source does not give', async () => {
  const groups = await listNetworkGroups('ro')
  expect(groups.map(({ asOf }) => asOf)).toEqual([null, null, null, null, null])
})

test('only the partners are a lower bound', async () => {
  const groups = await listNetworkGroups('en')
  expect(groups.map(({ atLeast }) => atLeast)).toEqual([false, false, false, false, true])
})

test('the twelve communes stand by the Romanian alphabet', async () => {
  const groups = await listNetworkGroups('ro')
  const communes = groups.find(({ value }) => value === 12)?.members.map(({ name }) => name)
  expect(communes).toEqual([
    'Bârsana',
    'Beliș',
    'Bogata',
    'Bonțida',
    'Bucium',
    'Fundata',
    'Moldovenești',
    'Plopiș',
    'Poieni',
    'Suatu',
    'Vad',
    'Valea Viilor',
  ])
})
