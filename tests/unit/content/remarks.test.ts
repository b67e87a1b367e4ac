import { expect, test } from 'vitest'
import { loadContent } from '../../../lib/content/load.ts'
import { formatIn, formatProblem } from '../../../lib/content/problem.ts'
import { replaceIn } from '../support/content-files.ts'
import { publishedStore } from '../support/store.ts'

const OBJECTIVE = 'obiective/01-referinta.yaml'
const ALBUM = 'galerie/reteaua.yaml'
const SCHOOLS = 'retea/scoli.yaml'
const SUMMARY = 'Raportul de activitate al Centrului Cultural Clujean pentru anul'

/** What is wrong beyond form (E-10), planted in content that has none of it. */
const planted = [
  {
    remark: 'two fields with the same text',
    file: 'documente/raport-2020.yaml',
    from: `${SUMMARY} 2020`,
    to: `${SUMMARY} 2019`,
    field: 'ro.rezumat',
    says: 'același text',
  },
  {
    remark: 'a repeated entry',
    file: 'documente/raport-2020.yaml',
    from: 'titlu: Raport de activitate 2020',
    to: 'titlu: Raport de activitate 2019',
    field: 'ro.titlu',
    says: 'aceeași, scrisă de două ori',
  },
  {
    remark: 'an English text in the Romanian fields',
    file: OBJECTIVE,
    from: 'titlu: Dezvoltarea Clujului ca oraș european de referință în domeniul artei și culturii',
    to: 'titlu: The development of Cluj as a city of art',
    field: 'ro.titlu',
    says: 'cealaltă limbă',
  },
  {
    remark: 'a Romanian text in the English fields',
    file: OBJECTIVE,
    from: 'titlu: The development of Cluj as a reference European city in the field of art and culture',
    to: 'titlu: Dezvoltarea Clujului ca oraș de referință în domeniul artei și culturii',
    field: 'en.titlu',
    says: 'cealaltă limbă',
  },
  {
    remark: 'an empty label',
    file: SCHOOLS,
    from: 'nume: Comunitatea Școlilor',
    to: 'nume: "–"',
    field: 'ro.nume',
    says: 'nu spune nimic',
  },
  {
    remark: 'a malformed telephone number in a text',
    file: 'programe/educatie.yaml',
    from: 'titlu: Educație',
    to: 'titlu: Educație, telefon +40 0746771888',
    field: 'ro.titlu',
    says: 'telefon',
  },
  {
    remark: 'a figure older than a year',
    file: SCHOOLS,
    from: 'valoare: 35',
    to: 'valoare: 35\nla_data: martie 2021',
    field: 'la_data',
    says: 'mai veche de un an',
  },
  {
    remark: 'an alternative text that is a file name',
    file: ALBUM,
    from: 'text_alternativ: >-\n        Compoziție geometrică abstractă, în culorile site-ului.\n      legenda: Ilustrație pentru un grup al rețelei.\n      credit: Ilustrație originală, generată pentru acest site\n    en:\n      slug: members',
    to: 'text_alternativ: IMG_2031.JPG\n      credit: Ilustrație originală, generată pentru acest site\n    en:\n      slug: members',
    field: 'imagini.0.ro.text_alternativ',
    says: 'nume de fișier',
  },
]

test.for(planted)('$remark is remarked on, and stops nothing', async ({ file, from, to, field, says }) => {
  const store = publishedStore()
  const before = await loadContent(store.contentDir)
  replaceIn(store, file, from, to)
  const { problems, remarks } = await loadContent(store.contentDir)
  expect(problems).toEqual([])
  const known = new Set(before.remarks.map(formatProblem))
  const added = remarks.filter((remark) => !known.has(formatProblem(remark)))
  expect(added.map((remark) => remark.field)).toEqual([field])
  expect(added.map(formatProblem).join()).toContain(says)
  expect(added.map((remark) => formatIn('en', remark)).join()).not.toContain(says)
})

test.for(['+40 264 123 456', '0264 123 456', '0746771888', '+44 20 7946 0958', 'anul 2020-2021, 35 de școli'])(
  '%s is not remarked on',
  async (words) => {
    const store = publishedStore()
    const before = await loadContent(store.contentDir)
    replaceIn(store, 'programe/educatie.yaml', 'titlu: Educație', `titlu: "Educație, ${words}"`)
    expect((await loadContent(store.contentDir)).remarks).toEqual(before.remarks)
  },
)

test('the defects that the real content has from its source are found', async () => {
  const { remarks } = await loadContent('content')
  const found = remarks.map(({ file, field }) => `${file} ${field}`)
  expect(found).toEqual(
    expect.arrayContaining([
      'content/viziune-si-misiune/vision.yaml ro.text',
      'content/viziune-si-misiune/vision.yaml en.text',
      'content/realizari/2023-meritul-cultural.yaml ro.titlu',
      'content/realizari/2023-meritul-cultural.yaml ro.text',
    ]),
  )
})
