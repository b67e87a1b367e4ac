/** A mistake as an editor makes it, and what the check must say about it. */
export interface Planted {
  mistake: string
  file: string
  /** The words replaced, or the whole file's new text. */
  change: { from: string; to: string } | { whole: string }
  /** The words at which the message must point, as they stand in the changed file. */
  at: string
  field: string
  /** Words of the Romanian message. */
  says: string
}

const OBJECTIVE = 'obiective/01-referinta.yaml'
const REPORT = 'documente/raport-2020.yaml'
const PRIZE = 'realizari/premiu-2022.yaml'
const SCHOOLS = 'retea/scoli.yaml'
const ALBUM = 'galerie/reteaua.yaml'
const COOKIES = 'pagini-legale/cookies.yaml'

const RO_TITLE = '  titlu: Dezvoltarea Clujului ca oraș european de referință în domeniul artei și culturii\n'
const RO_SLUG = 'slug: raport-de-activitate-2020'
const RO_ALT = '      text_alternativ: >-\n        Compoziție geometrică abstractă, în culorile site-ului.\n'

const replaced = (file: string, from: string, to: string) => ({ file, change: { from, to } })
const rewritten = (file: string, whole: string) => ({ file, change: { whole } })

/** One mistake of every kind that staff can make in a content file. */
export const planted: Planted[] = [
  { mistake: 'a missing field', ...replaced(OBJECTIVE, RO_TITLE, ''), at: 'ro:', field: 'ro.titlu', says: 'lipsește' },
  {
    mistake: 'an unknown field',
    ...replaced(OBJECTIVE, 'numar: 1\n', 'numar: 1\nculoare: roșu\n'),
    at: 'culoare',
    field: 'culoare',
    says: 'câmp necunoscut',
  },
  {
    mistake: 'an unknown field of a language',
    ...replaced(OBJECTIVE, RO_TITLE, `${RO_TITLE}  subtitlu: x\n`),
    at: 'subtitlu',
    field: 'ro.subtitlu',
    says: 'câmp necunoscut',
  },
  {
    mistake: 'a forgotten language',
    ...replaced(OBJECTIVE, '\nen:', '\nengleza:'),
    at: 'engleza',
    field: 'engleza',
    says: 'câmp necunoscut',
  },
  {
    mistake: 'a text for a number',
    ...replaced(OBJECTIVE, 'numar: 1', 'numar: unu'),
    at: 'numar: unu',
    field: 'numar',
    says: 'un număr',
  },
  {
    mistake: 'a number for a text',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu: 2026\n'),
    at: 'titlu: 2026',
    field: 'ro.titlu',
    says: 'un text',
  },
  {
    mistake: 'a fraction',
    ...replaced(SCHOOLS, 'valoare: 35', 'valoare: 35.5'),
    at: 'valoare: 35.5',
    field: 'valoare',
    says: 'un număr întreg',
  },
  {
    mistake: 'a number below the lowest',
    ...replaced(OBJECTIVE, 'numar: 1', 'numar: 0'),
    at: 'numar: 0',
    field: 'numar',
    says: 'cel puțin 1',
  },
  {
    mistake: 'an empty value',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu: ""\n'),
    at: 'titlu: ""',
    field: 'ro.titlu',
    says: 'este gol',
  },
  {
    mistake: 'a forgotten value',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu:\n'),
    at: 'titlu:',
    field: 'ro.titlu',
    says: 'un text',
  },
  {
    mistake: 'a date that does not exist',
    ...replaced(PRIZE, '2023-05-15', '2023-02-30'),
    at: 'data_ceremoniei',
    field: 'data_ceremoniei',
    says: 'nu este o dată',
  },
  {
    mistake: 'a date in words',
    ...replaced(PRIZE, '"2023-05-15"', '15 mai 2023'),
    at: 'data_ceremoniei',
    field: 'data_ceremoniei',
    says: 'an-lună-zi',
  },
  {
    mistake: 'a thirteenth month',
    ...replaced(PRIZE, '2023-05-15', '2023-13'),
    at: 'data_ceremoniei',
    field: 'data_ceremoniei',
    says: 'nu este o dată',
  },
  {
    mistake: 'a letter with a cedilla',
    ...replaced(OBJECTIVE, 'oraș', 'ora\u015f'),
    at: 'titlu: Dezvoltarea',
    field: 'ro.titlu',
    says: 'sedilă',
  },
  {
    mistake: 'an address with capitals and spaces',
    ...replaced(REPORT, RO_SLUG, 'slug: Raport 2020'),
    at: 'slug: Raport',
    field: 'ro.slug',
    says: 'litere mici',
  },
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
    mistake: 'a tab at the start of a line',
    ...replaced(OBJECTIVE, '  stare: publicat', '\tstare: publicat'),
    at: '\tstare',
    field: '',
    says: 'tabulator',
  },
  {
    mistake: 'a field written twice',
    ...replaced(OBJECTIVE, 'numar: 1\n', 'numar: 1\nnumar: 2\n'),
    at: 'numar: 2',
    field: '',
    says: 'de două ori',
  },
  {
    mistake: 'a colon in a text without quotes',
    ...replaced(OBJECTIVE, 'titlu: Dezvoltarea Clujului', 'titlu: Dezvoltarea: Cluj'),
    at: 'Dezvoltarea: Cluj',
    field: '',
    says: 'ghilimele',
  },
  {
    mistake: 'a line out of line',
    ...replaced(OBJECTIVE, '  sursa: Traducere', '   sursa: Traducere'),
    at: '   sursa',
    field: '',
    says: 'alini',
  },
  {
    mistake: 'quotes that never close',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu: "Dezvoltarea\n'),
    at: '"Dezvoltarea',
    field: '',
    says: 'ghilimele',
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
  { mistake: 'an empty file', ...rewritten(OBJECTIVE, ''), at: '', field: '', says: 'gol' },
  { mistake: 'a file of comments only', ...rewritten(OBJECTIVE, '# de scris\n'), at: '', field: '', says: 'gol' },
  {
    mistake: 'a file that is a list',
    ...rewritten(OBJECTIVE, '- numar: 1\n'),
    at: '',
    field: '',
    says: 'un grup de câmpuri',
  },
  {
    mistake: 'two documents in one file',
    ...rewritten(OBJECTIVE, 'numar: 1\n---\nnumar: 2\n'),
    at: '---',
    field: '',
    says: 'YAML',
  },
  {
    mistake: 'a file where nothing reads it',
    ...rewritten('obiective/06-nou.yml', 'numar: 6\n'),
    at: '',
    field: '',
    says: 'nu este citit',
  },
  {
    mistake: 'a folder that nothing reads',
    ...rewritten('noutati.yaml', 'numar: 6\n'),
    at: '',
    field: '',
    says: 'nu este citit',
  },
]
