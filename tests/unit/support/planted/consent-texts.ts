import { type Planted, replaced } from './planted.ts'

const TEXT = 'acorduri/newsletter-1.yaml'

/** Mistakes in a text of consent (N-24, J-05). */
export const consentTexts: Planted[] = [
  {
    mistake: 'other words under a version that people agreed to',
    ...replaced(TEXT, 'fără o frecvență fixă', 'în fiecare lună'),
    at: 'text: >-',
    field: 'ro.text',
    says: 'nu mai este cel cu care oamenii au fost de acord',
  },
  {
    mistake: 'a text without its fingerprint',
    ...replaced(TEXT, '  amprenta: e137', '  # e137'),
    at: 'ro:',
    field: 'ro',
    says: 'adăugați aici „amprenta: e137',
  },
  {
    mistake: 'a text that nobody reads to its end',
    ...replaced(TEXT, 'Sunt de acord', `${'Sunt de acord și '.repeat(15)}sunt de acord`),
    at: 'text: >-',
    field: 'ro.text',
    says: 'peste 60 de cuvinte',
  },
]
