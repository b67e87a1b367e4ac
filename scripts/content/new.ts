import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { anchorOf } from '../../lib/anchor.ts'
import { nearest } from '../../lib/content/near.ts'
import { writtenRecords } from '../../lib/content/records-of.ts'
import { canBeDraft, templateOf } from '../../lib/content/template.ts'
import type { ContentType } from '../../lib/content/type.ts'
import { contentTypes } from '../../lib/content/types/index.ts'
import { type Command, EXIT, printJson } from './command.ts'

/** What one record of a folder is called. */
const KINDS: Readonly<Record<string, string>> = {
  obiective: 'obiectiv',
  programe: 'program',
  realizari: 'realizare',
  retea: 'grup',
  documente: 'document',
  galerie: 'album',
  clustere: 'cluster',
  buletine: 'buletin',
}

/** What a record of this kind is called after `new`. */
export const kindOf = ({ folder }: ContentType) => KINDS[folder] ?? folder

const creatable = () => contentTypes.filter(canBeDraft)

const WORDS = {
  ro: {
    usage: (kinds: string) => `Scrieți felul și titlul, de exemplu: new document "Raport 2025". Feluri: ${kinds}.`,
    fixed: (kind: string) =>
      `„${kind}” nu are înregistrări noi: paginile sale există deja; schimbați fișierele din content/${kind}/.`,
    meant: (kind: string) => `Ați vrut să scrieți „${kind}”?`,
    exists: (file: string) => `${file} există deja; alegeți alt titlu.`,
    made: (file: string) => `${file}: o ciornă în ambele limbi. Completați-o, apoi: npm run content -- check`,
  },
  en: {
    usage: (kinds: string) => `Write the kind and the title, for example: new document "Raport 2025". Kinds: ${kinds}.`,
    fixed: (kind: string) => `“${kind}” has no new records: its pages are there; change the files in content/${kind}/.`,
    meant: (kind: string) => `Did you mean “${kind}”?`,
    exists: (file: string) => `${file} is there already; choose another title.`,
    made: (file: string) => `${file}: a draft in both languages. Fill it in, then: npm run content -- check`,
  },
}

const placed = z.object({ pozitie: z.number().optional(), numar: z.number().optional() })

/** The place after the last one of the folder. */
function nextPosition(contentDir: string, type: ContentType): number {
  const places = writtenRecords(contentDir)
    .filter((record) => record.type === type)
    .flatMap(({ parsed }) => Object.values(placed.safeParse(parsed.value).data ?? {}).map(Number))
  return Math.max(0, ...places) + 1
}

export const create: Command = {
  usage: 'new <fel> "<titlu>"',
  summary: {
    ro: 'scrie un fișier nou, cu explicații, ca ciornă în ambele limbi',
    en: 'writes a new file with explanations, as a draft in both languages',
  },
  async run({ env: { contentDir }, words: [kind = '', title = ''], language, json }) {
    const words = WORDS[language]
    const type = contentTypes.find((one) => kindOf(one) === kind || one.folder === kind)
    if (type && !canBeDraft(type)) {
      console.error(words.fixed(type.folder))
      return EXIT.usage
    }
    const slug = anchorOf(title)
    if (!type || !slug) {
      const kinds = creatable().map(kindOf)
      const meant = type ? undefined : nearest(kind, kinds)
      console.error([words.usage(kinds.join(', ')), meant && words.meant(meant)].filter(Boolean).join(' '))
      return EXIT.usage
    }
    const place = path.join(contentDir, type.folder, `${slug}.yaml`)
    const file = path.join(path.basename(contentDir), type.folder, `${slug}.yaml`)
    if (existsSync(place)) {
      console.error(words.exists(file))
      return EXIT.mistakes
    }
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, templateOf(type, { title, slug, position: nextPosition(contentDir, type) }))
    if (json) printJson({ ok: true, file })
    else console.log(words.made(file))
    return EXIT.done
  },
}
