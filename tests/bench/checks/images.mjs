import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { start } from '../lib/processes.mjs'
import { commandEnv, workFolder } from '../lib/site.mjs'
import { atMost, holds } from '../lib/table.mjs'

const PHOTOS = 100
const LIMIT_IN_MS = 60_000

/** So many are published first. Eighty more that stayed in memory would be 2.8 GB more; that the heap is a little fuller is not growth. */
const FEW = 20
const GROWTH_IN_MB = 200

/** What a camera gives: 12 megapixels, and no two alike. */
const SIZE = { width: 4000, height: 3000 }

/** F-10: a hundred photographs published from nothing, and again when one changed. */
export async function images() {
  const content = path.join(workFolder, 'photos-content')
  const data = path.join(workFolder, 'photos-data')
  const photos = path.join(content, 'galerie/imagini')
  mkdirSync(photos, { recursive: true })
  for (let n = 1; n <= PHOTOS; n++) writeFileSync(path.join(photos, `${n}.jpg`), await photo(n))
  const albumOf = (count) => writeFileSync(path.join(content, 'galerie/masuratori.yaml'), album(count))

  albumOf(FEW)
  const few = await publish(content, data)
  rmSync(data, { recursive: true })
  albumOf(PHOTOS)
  const first = await publish(content, data)
  atMost('F-10', `${PHOTOS} photographs of 12 megapixels processed`, first.ms, LIMIT_IN_MS, 'ms')
  const beyond = `memory beyond that of ${FEW} of them, which is ${Math.round(few.memory)} MB`
  atMost('F-10', beyond, first.memory - few.memory, GROWTH_IN_MB, 'MB')
  const before = stamps(data)
  const second = await publish(content, data)
  atMost('F-10', 'the same again', second.ms, 3_000, 'ms')
  writeFileSync(path.join(photos, '7.jpg'), await photo(PHOTOS + 1))
  const third = await publish(content, data)
  atMost('F-10', 'again, with one photograph changed', third.ms, 5_000, 'ms')
  const kept = stamps(data).filter((stamp) => before.includes(stamp)).length
  const wrong = kept === before.length - before.length / PHOTOS ? [] : [`${before.length - kept} made again`]
  holds('F-10', 'only the files of the changed photograph are made again', wrong, before.length)
}

const stamps = (data) =>
  readdirSync(path.join(data, 'media')).map((name) => `${name} ${statSync(path.join(data, 'media', name)).ino}`)

/** Coarse noise made smooth, and a little grain: it compresses about as a photograph does. */
async function photo(n) {
  const noise = { create: { width: 60, height: 45, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 } } }
  return sharp(noise)
    .tint({ r: (n * 37) % 256, g: (n * 91) % 256, b: (n * 53) % 256 })
    .resize({ ...SIZE, kernel: 'cubic' })
    .jpeg({ quality: 88 })
    .toBuffer()
}

function album(count) {
  const block = (language, fields) =>
    `${language}:\n  stare: publicat\n  formulare: ciorna\n  sursa: Date pentru măsurători\n${fields}`
  const images = Array.from({ length: count }, (_, index) => {
    const words = `slug: p-${index + 1}, titlu: Imaginea ${index + 1}, credit: Date pentru măsurători`
    return `  - { cheie: p-${index + 1}, fisier: galerie/imagini/${index + 1}.jpg, decorativa: true, licenta: cc0-1.0, ro: { ${words} }, en: { ${words} } }\n`
  })
  const titled = (slug, title) => `  slug: ${slug}\n  titlu: ${title}\n`
  return `pozitie: 1\n${block('ro', titled('masuratori', 'Măsurători'))}${block('en', titled('measuring', 'Measuring'))}imagini:\n${images.join('')}`
}

/** The publish command on a store of its own; `memory` is its highest, in MB. */
async function publish(content, data) {
  const env = {
    ...commandEnv(content, data),
    NODE_OPTIONS: `--import=${import.meta.resolve('../lib/report-memory.mjs')}`,
  }
  const begin = performance.now()
  const program = start(process.execPath, ['--conditions=react-server', 'scripts/command.mjs', 'content', 'publish'], {
    env,
  })
  const status = await program.ended
  if (status !== 0) throw new Error(`Publishing failed (${status}):\n${program.output()}`)
  const memory = Math.max(...[...program.output().matchAll(/maxRSS (\d+)/g)].map(([, kB]) => Number(kB))) / 1024
  return { ms: performance.now() - begin, memory }
}
