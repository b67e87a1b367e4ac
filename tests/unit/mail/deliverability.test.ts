import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Records, shortcomings } from '../../../lib/mail/deliverability.ts'

function key(modulusLength: number): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength })
  return `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
}

const STRONG = key(2048)
const GOOD: Records = {
  domain: ['google-site-verification=abc', 'v=spf1 include:_spf.example.org -all'],
  key: [STRONG],
  dmarc: ['v=DMARC1; p=quarantine; rua=mailto:dmarc@example.org'],
  server: ['mail.example.org'],
}

test('where everything is set, nothing is missing (J-13)', () => {
  expect(shortcomings(GOOD)).toEqual([])
  expect(shortcomings({ ...GOOD, key: [STRONG.replace('p=MIIB', 'p=MIIB ')] })).toEqual([])
})

test.for<[RegExp, Partial<Records>]>([
  [/^SPF: domeniul nu spune/, { domain: [] }],
  [/^SPF: .*mai multe/, { domain: ['v=spf1 -all', 'v=spf1 a ~all'] }],
  [/^SPF: .*-all/, { domain: ['v=spf1 a +all'] }],
  [/^DKIM: .*nu sunt semnate/, { key: undefined }],
  [/^DKIM: cheia publică/, { key: [] }],
  [/^DKIM: cheia publică/, { key: ['v=DKIM1; p=abc'] }],
  [/^DKIM: cheia are 1024 de biți/, { key: [key(1024)] }],
  [/^DMARC: domeniul nu spune/, { dmarc: ['v=spf1 -all'] }],
  [/^DMARC: p=none/, { dmarc: ['v=DMARC1;p=none'] }],
  [/^PTR: /, { server: [] }],
])('each thing that is missing has its sentence: %s', ([sentence, wrong]) => {
  const found = shortcomings({ ...GOOD, ...wrong })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(sentence)
})
