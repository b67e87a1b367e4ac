// A large institution's content, for measuring growth (F-07): invented records that are like the real ones in form.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The set that F-07 asks for. */
export const LARGE = { documents: 10_000, images: 10_000, inAnAlbum: 100, achievements: 1_000, clusters: 500 }

/** The first year of the invented records, and how many years they spread over. */
const FIRST_YEAR = 1990
const YEARS = 35

const SECTORS = ['Muzică', 'Film', 'Design', 'Arhitectură', 'Artele spectacolului', 'Editură', 'Jocuri', 'Meșteșuguri']
const LEVELS = ['bronz', 'argint', 'aur']

/**
 * Writes content files beside those that are there.
 *
 * @param {string} contentDir
 * @param {Partial<typeof LARGE>} counts
 */
export function writeGrowth(
  contentDir,
  { documents = 0, images = 0, inAnAlbum = LARGE.inAnAlbum, achievements = 0, clusters = 0 },
) {
  writeEach(contentDir, 'documente', documents, document)
  writeEach(contentDir, 'realizari', achievements, achievement)
  writeEach(contentDir, 'clustere', clusters, cluster)
  writeEach(contentDir, 'galerie', Math.ceil(images / inAnAlbum), (n) =>
    album(n, (n - 1) * inAnAlbum + 1, Math.min(inAnAlbum, images - (n - 1) * inAnAlbum)),
  )
}

function writeEach(contentDir, folder, count, textOf) {
  mkdirSync(path.join(contentDir, folder), { recursive: true })
  for (let n = 1; n <= count; n++) {
    const key = `crestere-${String(n).padStart(5, '0')}`
    writeFileSync(path.join(contentDir, folder, `${key}.yaml`), textOf(n))
  }
}

const yearOf = (n) => FIRST_YEAR + (n % YEARS)
const monthOf = (n) => String((n % 12) + 1).padStart(2, '0')

/** Both languages, each with the fields that every record has. */
function bilingual(ro, en) {
  const block = (language, fields) => {
    const lines = ['stare: publicat', 'formulare: ciorna', 'sursa: Date pentru măsurători', ...fields]
    return `${language}:\n${lines.map((line) => `  ${line}\n`).join('')}`
  }
  return block('ro', ro) + block('en', en)
}

function document(n) {
  const types = ['raport_activitate', 'plan_activitati', 'lista', 'profil']
  return `tip: ${types[n % types.length]}
perioada: "${yearOf(n)}-${monthOf(n)}"
adresa_externa: https://cccluj.ro/documente
limba: ${n % 5 === 0 ? 'en' : 'ro'}
${bilingual(
  [`slug: document-${n}`, `titlu: Documentul cu numărul ${n}`, 'rezumat: Un document pentru măsurători.'],
  [`slug: document-${n}`, `titlu: Document number ${n}`, 'rezumat: A document for measuring.'],
)}`
}

function achievement(n) {
  const of = (title, text, by) => [`titlu: ${title} ${n}`, `text: ${text} ${n}.`, `acordat_de: ${by}`]
  return `data: "${yearOf(n)}-${monthOf(n)}"
${bilingual(
  of('Distincția cu numărul', 'Un rând despre distincția cu numărul', 'Un juriu'),
  of('Award number', 'A line about award number', 'A jury'),
)}`
}

function cluster(n) {
  const sector = SECTORS[n % SECTORS.length]
  const of = (slug, name, text) => [
    `slug: ${slug}-${n}`,
    `nume: ${name} ${n}`,
    `rezumat: ${text}`,
    'liste:',
    `  industrii: [${sector}]`,
  ]
  return `infiintat: "${yearOf(n)}"
eticheta_nivel: ${LEVELS[n % LEVELS.length]}
${bilingual(
  of('cluster', 'Clusterul', 'Un cluster pentru măsurători.'),
  of('cluster', 'Cluster', 'A cluster for measuring.'),
)}`
}

function album(n, first, count) {
  const texts = (language, word, title) => `    ${language}:
      slug: ${word}
      titlu: ${title}
      text_alternativ: ${title}
      credit: Date pentru măsurători
`
  const images = Array.from({ length: count }, (_, index) => {
    const number = first + index
    return `  - cheie: imaginea-${number}
    ilustratie: Imaginea ${number}
    licenta: cc-by-4.0
    data: ${yearOf(number)}
${texts('ro', `imaginea-${number}`, `Imaginea ${number}`)}${texts('en', `image-${number}`, `Picture ${number}`)}`
  })
  return `pozitie: ${1000 + n}
${bilingual(
  [`slug: albumul-${n}`, `titlu: Albumul cu numărul ${n}`],
  [`slug: album-${n}`, `titlu: Album number ${n}`],
)}imagini:
${images.join('')}`
}
