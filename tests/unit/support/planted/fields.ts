import { type Planted, replaced } from './planted.ts'

const OBJECTIVE = 'obiective/01-referinta.yaml'
const PRIZE = 'realizari/premiu-2022.yaml'
const SCHOOLS = 'retea/scoli.yaml'
const RO_TITLE = '  titlu: Dezvoltarea Clujului ca oraș european de referință în domeniul artei și culturii\n'

/** Mistakes in what a field holds: missing, unknown, of the wrong kind. */
export const fields: Planted[] = [
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
    ...replaced(PRIZE, '"2023-05-15"', 'primăvara 2023'),
    at: 'data_ceremoniei',
    field: 'data_ceremoniei',
    says: '15.05.2022',
  },
  {
    mistake: 'a thirteenth month',
    ...replaced(PRIZE, '2023-05-15', '2023-13'),
    at: 'data_ceremoniei',
    field: 'data_ceremoniei',
    says: 'nu este o dată',
  },
  {
    mistake: 'a slip in the name of a field',
    ...replaced(OBJECTIVE, '  titlu: Dezv', '  tilu: Dezv'),
    at: 'tilu',
    field: 'ro.tilu',
    says: 'Ați vrut să scrieți „titlu”?',
  },
  {
    mistake: 'a slip in a value',
    ...replaced(OBJECTIVE, 'formulare: ciorna', 'formulare: ciornă'),
    at: 'formulare: ciornă',
    field: 'ro.formulare',
    says: 'Ați vrut să scrieți „ciorna”?',
  },
  {
    mistake: 'a script in a text',
    ...replaced(OBJECTIVE, 'titlu: Dezvoltarea', 'titlu: <script>alert(1)</script> Dezvoltarea'),
    at: 'titlu: <script>',
    field: 'ro.titlu',
    says: 'HTML',
  },
  {
    mistake: 'a sign that nobody sees',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu: "Dezvoltarea\\u0007 Clujului"\n'),
    at: 'titlu: "Dezvoltarea',
    field: 'ro.titlu',
    says: 'nu se vede',
  },
  {
    mistake: 'a moment without a day',
    ...replaced(OBJECTIVE, RO_TITLE, `${RO_TITLE}  publicat_de_la: decembrie 2026\n`),
    at: 'publicat_de_la',
    field: 'ro.publicat_de_la',
    says: '2026-12-01 18:00',
  },
  {
    mistake: 'an end before the beginning',
    ...replaced(OBJECTIVE, RO_TITLE, `${RO_TITLE}  publicat_de_la: 2026-12-02\n  publicat_pana_la: 2026-12-01\n`),
    at: 'publicat_pana_la',
    field: 'ro.publicat_pana_la',
    says: 'publicat_de_la',
  },
  {
    mistake: 'a draft of what a page cannot do without',
    ...replaced('sectiuni/newsletter.yaml', 'stare: publicat', 'stare: ciorna'),
    at: 'stare: ciorna',
    field: 'ro.stare',
    says: 'nu poate fi ciornă',
  },
]
