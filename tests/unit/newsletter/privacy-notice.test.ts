import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const language = z.object({ sectiuni: z.array(z.object({ titlu: z.string(), text: z.string() })) })
const notice = z
  .object({ ro: language, en: language })
  .parse(parse(readFileSync('content/pagini-legale/privacy.yaml', 'utf8')))
const list = readFileSync('docs/privacy/README.md', 'utf8').split('## Needed before launch')[1] ?? ''

/** What Article 13 of the GDPR has a controller say, as the page says it. */
const SAID = {
  'the controller': { ro: 'Operatorul de date pentru acest site este', en: 'The data controller for this site is' },
  'the purpose': { ro: '**Scopul:**', en: '**Purpose:**' },
  'its legal basis': { ro: 'articolul 6 alineatul (1) litera a)', en: 'Article 6(1)(a)' },
  'the legal basis of the counts': {
    ro: 'Temeiul este interesul legitim',
    en: 'legal basis is the legitimate interest',
  },
  'that nothing is passed on': { ro: 'nu sunt date altora', en: 'not given to others' },
  'that opening is not followed': { ro: 'nu conțin imagini care spun când', en: 'no pictures that tell when' },
  'that clicking is not followed': { ro: 'nici linkuri care numără', en: 'no links that count' },
  'how long': { ro: '{leftKept}', en: '{leftKept}' },
  'the right of access': { ro: '(articolul 15)', en: '(Article 15)' },
  'the right to erasure': { ro: '(articolul 17)', en: '(Article 17)' },
  'the right to portability': { ro: '(articolul 20)', en: '(Article 20)' },
  'the right to object': { ro: '(articolul 21)', en: '(Article 21)' },
  'how consent is withdrawn': { ro: 'Cum îți retragi acordul', en: 'How you withdraw your consent' },
  'that it was right until then': { ro: 'Retragerea nu schimbă', en: 'Withdrawing does not change' },
  'where to complain': { ro: '(ANSPDCP), B-dul G-ral Gheorghe Magheru', en: 'ANSPDCP), B-dul G' },
  'with a link': { ro: 'https://www.dataprotection.ro', en: 'https://www.dataprotection.ro' },
  'that nobody has to': { ro: 'Nimeni nu te obligă', en: 'Nobody obliges you' },
  'where the data come from': { ro: 'Datele vin de la tine', en: 'The data come from you' },
  'that nothing is decided automatically': { ro: 'nu ia decizii automate', en: 'takes no automated decisions' },
}

test.for(['ro', 'en'] as const)(
  'the privacy page says all that Article 13 asks for and is known (J-02, N-38, %s)',
  (locale) => {
    const page = notice[locale].sectiuni.map(({ titlu, text }) => `${titlu}\n${text}`).join('\n')
    const missing = Object.entries(SAID).filter(([, words]) => !page.includes(words[locale]))
    expect(missing.map(([item]) => item)).toEqual([])
    // A sentence whose fact is not known is left out, never a gap.
    expect(page).not.toMatch(/TODO|de completat|to be completed|\[[^\]]*\](?!\()|…\s*$/im)
  },
)

test('what is not known stands in the list of what is needed before launch (J-02)', () => {
  for (const item of [
    'fiscal code',
    'registry number',
    'e-mail address',
    'data protection officer',
    'hosts',
    'youngest age',
  ])
    expect(list, item).toContain(item)
})
