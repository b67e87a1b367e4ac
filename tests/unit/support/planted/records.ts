import { type Planted, replaced } from './planted.ts'

const OBJECTIVE = 'obiective/01-referinta.yaml'
const REPORT = 'documente/raport-2020.yaml'
const CLUSTER = 'clustere/industrii-creative.yaml'
const ALBUM = 'galerie/reteaua.yaml'
const COOKIES = 'pagini-legale/cookies.yaml'
const RO_SLUG = 'slug: raport-de-activitate-2020'
const RO_ALT = '      text_alternativ: >-\n        Compoziție geometrică abstractă, în culorile site-ului.\n'

/** Mistakes in what only some kinds of record have: addresses, pictures, Markdown, choices. */
export const records: Planted[] = [
  {
    mistake: 'an address with capitals and spaces',
    ...replaced(REPORT, RO_SLUG, 'slug: Raport 2020'),
    at: 'slug: Raport',
    field: 'ro.slug',
    says: 'litere mici',
  },
  ...(
    [
      [REPORT, RO_SLUG, 'list', 'ro.slug'],
      [CLUSTER, 'slug: clusterul-de-industrii-creative-transilvania', 'eticheta', 'ro.slug'],
      [CLUSTER, 'slug: transilvania-creative-industries-cluster', 'sector', 'en.slug'],
      [ALBUM, 'slug: reteaua', 'pagina', 'ro.slug'],
      [ALBUM, 'slug: the-network', 'page', 'en.slug'],
      [ALBUM, 'slug: membri', 'pagina', 'imagini.0.ro.slug'],
    ] as const
  ).map(([file, from, word, field]) => ({
    mistake: `the address ${word}, which is of the site's own pages, in ${file},`,
    ...replaced(file, from, `slug: ${word}`),
    at: `slug: ${word}`,
    field,
    says: 'un cuvânt din adresele paginilor site-ului',
  })),
  {
    mistake: 'the address of another record',
    ...replaced(REPORT, RO_SLUG, 'slug: raport-de-activitate-2019'),
    at: 'slug: raport-de-activitate-2019',
    field: 'ro.slug',
    says: 'raport-2019.yaml',
  },
  {
    mistake: 'the number of another record',
    ...replaced('obiective/02-coeziune.yaml', 'numar: 2', 'numar: 1'),
    at: 'numar: 1',
    field: 'numar',
    says: '01-referinta.yaml',
  },
  {
    mistake: 'an address without encryption',
    ...replaced(REPORT, 'https://', 'http://'),
    at: 'adresa_externa',
    field: 'adresa_externa',
    says: 'https://',
  },
  {
    mistake: 'an address that is a script',
    ...replaced(REPORT, 'https://cccluj.ro/documente', 'javascript:alert(1)'),
    at: 'adresa_externa',
    field: 'adresa_externa',
    says: 'https://',
  },
  {
    mistake: 'a picture without words',
    ...replaced(ALBUM, RO_ALT, ''),
    at: 'ro:\n      slug: membri',
    field: 'imagini.0.ro.text_alternativ',
    says: 'decorativa',
  },
  {
    mistake: 'an unknown licence',
    ...replaced(ALBUM, 'licenta: cc-by-4.0', 'licenta: cc-by'),
    at: 'licenta: cc-by\n',
    field: 'imagini.0.licenta',
    says: 'cc-by-sa-4.0',
  },
  {
    mistake: 'an album without pictures',
    ...replaced(ALBUM, 'imagini:', 'poze:'),
    at: '',
    field: 'imagini',
    says: 'lipsește',
  },
  {
    mistake: 'two pictures with one key',
    ...replaced(ALBUM, 'cheie: comunitatea-scolilor', 'cheie: membri # a doua'),
    at: 'cheie: membri # a doua',
    field: 'imagini.1.cheie',
    says: 'aceeași valoare',
  },
  {
    mistake: 'raw HTML in Markdown',
    ...replaced(COOKIES, 'Nimic. Site-ul', '<b>Nimic.</b> Site-ul'),
    at: 'text: |\n        <b>',
    field: 'ro.sectiuni.0.text',
    says: 'nu se afișează',
  },
  {
    mistake: 'a link that runs a script',
    ...replaced(COOKIES, 'Nimic. Site-ul', '[Nimic](javascript:alert(1)). Site-ul'),
    at: 'text: |\n        [',
    field: 'ro.sectiuni.0.text',
    says: 'nu se afișează',
  },
  {
    mistake: 'full conformance, claimed by hand',
    ...replaced(COOKIES, 'text: |\n        Nimic. Site-ul', 'text: |\n        Site-ul este pe deplin conform. Site-ul'),
    at: 'text: |\n        Site-ul este pe deplin',
    field: 'ro.sectiuni.0.text',
    says: 'npm run audit',
  },
  {
    mistake: 'two sections with one anchor',
    ...replaced(COOKIES, 'ancora: alte-servere', 'ancora: ce-pastreaza-site-ul # a doua'),
    at: 'ancora: ce-pastreaza-site-ul # a doua',
    field: 'ro.sectiuni.1.ancora',
    says: 'aceeași valoare',
  },
  {
    mistake: 'an unknown state',
    ...replaced(OBJECTIVE, 'stare: publicat', 'stare: gata'),
    at: 'stare: gata',
    field: 'ro.stare',
    says: 'publicat, ciorna',
  },
  {
    mistake: 'an unknown kind of document',
    ...replaced(REPORT, 'tip: raport_activitate', 'tip: raport'),
    at: 'tip: raport',
    field: 'tip',
    says: 'raport_activitate',
  },
]
