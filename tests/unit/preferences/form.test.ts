import { afterEach, expect, test, vi } from 'vitest'
import { readForm } from '../../../lib/preferences/form.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

function press(view: string, { back = '/ro/despre', current = '' } = {}) {
  const form = new FormData()
  form.set('view', view)
  form.set('back', back)
  return readForm(form, current)
}

test('a choice is kept for more than a year, for this site alone, and leads back (A-07)', () => {
  expect(press('grey', { current: 'text-125' })).toEqual({
    cookie: 'view=text-125.grey; Path=/; Max-Age=34560000; SameSite=Lax',
    back: '/ro/despre',
  })
})

test('the cookie goes with the last choice', () => {
  expect(press('grey', { current: 'grey' })?.cookie).toBe('view=; Path=/; Max-Age=0; SameSite=Lax')
})

test('under HTTPS the cookie stays there', () => {
  vi.stubEnv('SITE_ORIGIN', 'https://ccc.example')
  expect(press('grey')?.cookie).toContain('; Secure')
})

test('what no button asks for is refused, and a file is no word', () => {
  expect(press('nothing')).toBeUndefined()
  const form = new FormData()
  form.set('view', new File(['grey'], 'grey'))
  expect(readForm(form, '')).toBeUndefined()
})

test.for([
  '//evil.example',
  '/\\evil.example',
  '/%2f%2fevil.example',
  '%2f%2fevil',
  'https://evil.example/ro',
  'javascript:alert(1)',
  '/ro//evil.example',
  '/ro/../..//evil.example',
  '/xx',
  '/ro\r\nX-Evil: 1',
  '/api/health',
  '/ro/despre?an=2020',
  '/ro/documente?an=douăzeci',
  '/ro/documente?an=2020?an=2021',
  '//evil.example?an=2020',
  '',
])('%j leads nowhere (S-17)', (back) => {
  expect(press('grey', { back })?.back).toBeUndefined()
})

test.for(['/ro', '/en/documents', '/ro/documente/raport-de-activitate-2020', '/en/gallery/a/b'])(
  '%s leads back to where the visitor was',
  (back) => {
    expect(press('grey', { back })?.back).toBe(back)
  },
)

test.for([
  [
    '/ro/documente?an=2020&tip=raport-de-activitate&pagina=2',
    '/ro/documente?an=2020&tip=raport-de-activitate&pagina=2',
  ],
  ['/en/documents?order=oldest&year=', '/en/documents?order=oldest'],
  ['/en/documents?year=2020&next=//evil.example\r\nX-Evil: 1', '/en/documents?year=2020'],
] as const)('%j leads back to that part of the register, and says nothing else', ([back, address]) => {
  expect(press('grey', { back })?.back).toBe(address)
})
