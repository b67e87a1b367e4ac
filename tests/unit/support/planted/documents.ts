import { type Planted, replaced } from './planted.ts'

const REPORT = 'documente/raport-2020.yaml'
const ADDRESS = 'adresa_externa: https://cccluj.ro/documente\n'
const EXTERNAL = `${ADDRESS}limba: ro\n`

/** Mistakes in where a document is, and in which edition follows it. */
export const documents: Planted[] = [
  {
    mistake: 'a document that is nowhere',
    ...replaced(REPORT, EXTERNAL, ''),
    at: '',
    field: 'fisiere',
    says: 'adresa_externa',
  },
  {
    mistake: 'a document that is in two places',
    ...replaced(REPORT, ADDRESS, `${ADDRESS}fisiere:\n  ro: documente/fisiere/raport.pdf\n`),
    at: 'adresa_externa',
    field: 'adresa_externa',
    says: 'numai una',
  },
  {
    mistake: 'an external document without its language',
    ...replaced(REPORT, EXTERNAL, ADDRESS),
    at: 'adresa_externa',
    field: 'adresa_externa',
    says: 'limba: ro',
  },
  {
    mistake: 'a file of a kind that is not published',
    ...replaced(REPORT, EXTERNAL, 'fisiere:\n  ro: documente/fisiere/raport.exe\n'),
    at: 'ro: documente/fisiere/raport.exe',
    field: 'fisiere.ro',
    says: 'PDF, DOCX, XLSX, ODT sau ODS',
  },
  {
    mistake: 'a file outside of the folder for files',
    ...replaced(REPORT, EXTERNAL, 'fisiere:\n  ro: ../../etc/raport.pdf\n'),
    at: 'ro: ../../etc',
    field: 'fisiere.ro',
    says: 'documente/fisiere/',
  },
  {
    mistake: 'a later edition that does not exist',
    ...replaced(REPORT, EXTERNAL, `${EXTERNAL}inlocuit_de: raport-2021\n`),
    at: 'inlocuit_de',
    field: 'inlocuit_de',
    says: 'nu există',
  },
  {
    mistake: 'a document that replaces itself',
    ...replaced(REPORT, EXTERNAL, `${EXTERNAL}inlocuit_de: raport-2020\n`),
    at: 'inlocuit_de',
    field: 'inlocuit_de',
    says: 'altui fișier',
  },
]
