import { type Planted, replaced, rewritten } from './planted.ts'

const OBJECTIVE = 'obiective/01-referinta.yaml'
const RO_TITLE = '  titlu: Dezvoltarea Clujului ca oraș european de referință în domeniul artei și culturii\n'

/** Mistakes in how a file is written, and where it stands. */
export const files: Planted[] = [
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
    says: 'o singură înregistrare',
  },
  {
    mistake: 'two versions that were put together by a program',
    ...replaced(OBJECTIVE, 'numar: 1\n', '<<<<<<< HEAD\nnumar: 1\n=======\nnumar: 2\n>>>>>>> altul\n'),
    at: '<<<<<<<',
    field: '',
    says: 'două variante',
  },
  {
    mistake: 'a text that begins with an asterisk',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu: *notă\n'),
    at: '*notă',
    field: '',
    says: 'ghilimele',
  },
  {
    mistake: 'a text that begins with an ampersand',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu: &Co\n'),
    at: '&Co',
    field: '',
    says: 'ghilimele',
  },
  {
    mistake: 'a text that begins with an exclamation mark',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu: !important Cluj\n'),
    at: '!important',
    field: '',
    says: 'ghilimele',
  },
  {
    mistake: 'a text that begins with an at sign',
    ...replaced(OBJECTIVE, RO_TITLE, '  titlu: @CCC\n'),
    at: '@CCC',
    field: '',
    says: 'ghilimele',
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
