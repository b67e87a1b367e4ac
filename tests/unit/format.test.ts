import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { routing } from '../../i18n/routing.ts'
import { formatSize } from '../../lib/format.ts'

const DATES = ['2022', '2022-05', '2023-05-15', '2016-10-03', '2020-01-01', '2020-12-31']

const EXPECTED = {
  ro: ['2022', 'mai 2022', '15 mai 2023', '3 octombrie 2016', '1 ianuarie 2020', '31 decembrie 2020'],
  en: ['2022', 'May 2022', '15 May 2023', '3 October 2016', '1 January 2020', '31 December 2020'],
}

const SCRIPT = `
  import { formatPartialDate, formatSize } from './lib/format.ts'
  const [dates, locale] = JSON.parse(process.argv.at(-1))
  console.log(JSON.stringify(dates.map((date) => formatPartialDate(date, locale))))
`

/** A process of its own: a time zone holds for a whole process. */
function formattedUnder(zone: string, locale: string): unknown {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT, '--', JSON.stringify([DATES, locale])]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, TZ: zone } }))
}

const cases = ['UTC', 'Pacific/Auckland', 'Pacific/Pago_Pago'].flatMap((zone) =>
  routing.locales.map((locale) => ({ zone, locale })),
)

test.for(cases)('dates of each precision read the same on a server in $zone ($locale)', ({ zone, locale }) => {
  expect(formattedUnder(zone, locale)).toEqual(EXPECTED[locale])
})

test.for<[number, string, string]>([
  [1, '1 kB', '1 kB'],
  [400, '1 kB', '1 kB'],
  [1_499, '1 kB', '1 kB'],
  [85_400, '85 kB', '85 kB'],
  [999_499, '999 kB', '999 kB'],
  [999_500, '1 MB', '1 MB'],
  [2_400_000, '2,4 MB', '2.4 MB'],
  [1_234_567_890, '1.234,6 MB', '1,234.6 MB'],
])('%i bytes are never nothing (R-01)', ([bytes, ro, en]) => {
  expect([formatSize(bytes, 'ro'), formatSize(bytes, 'en')].map((text) => text.replace('\u00a0', ' '))).toEqual([
    ro,
    en,
  ])
})
