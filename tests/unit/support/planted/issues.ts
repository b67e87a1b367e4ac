import { type Planted, replaced } from './planted.ts'

const ISSUE = 'buletine/2026-octombrie.yaml'

/** Mistakes in an issue of the newsletter. */
export const issues: Planted[] = [
  {
    mistake: 'an issue without a day',
    ...replaced(ISSUE, 'data: 2026-10-15', 'data: 2026-10'),
    at: 'data: 2026-10',
    field: 'data',
    says: '2026-12-01',
  },
  {
    mistake: 'an issue dated on a day that is none',
    ...replaced(ISSUE, 'data: 2026-10-15', 'data: 2026-02-30'),
    at: 'data: 2026-02-30',
    field: 'data',
    says: 'nu este o zi',
  },
  {
    mistake: 'the address of another issue',
    ...replaced(ISSUE, 'slug: octombrie-2026', 'slug: noiembrie-2026'),
    at: 'slug: noiembrie-2026',
    field: 'ro.slug',
    says: '2026-noiembrie.yaml',
  },
  {
    mistake: 'an issue without a summary',
    ...replaced(ISSUE, '  rezumat: Ce am pregătit în octombrie, pe scurt.\n', ''),
    at: 'ro:',
    field: 'ro.rezumat',
    says: 'lipsește',
  },
  {
    mistake: 'a picture in an issue',
    ...replaced(ISSUE, 'Salut! Iată', '![Salut](https://cccluj.ro/salut.png) Iată'),
    at: 'text: |\n        ![',
    field: 'ro.parti.0.text',
    says: 'nu se afișează',
  },
  {
    mistake: 'an issue that ends before it begins',
    ...replaced(
      ISSUE,
      '  slug: octombrie-2026',
      '  publicat_de_la: 2026-12-01\n  publicat_pana_la: 2026-11-01\n  slug: octombrie-2026',
    ),
    at: 'publicat_pana_la',
    field: 'ro.publicat_pana_la',
    says: 'publicat_de_la',
  },
]
