import { createHash } from 'node:crypto'
import { z } from 'zod'
import { FileMistake, type Inspection } from '../record-files.ts'

const facts = z.object({ sha256: z.string(), width: z.number(), height: z.number() })

/** A picture of a document's first page. */
export type PreviewFacts = z.output<typeof facts>

/** Up to where a PNG says how large it is. */
const HEAD_IN_BYTES = 24

export const preview: Inspection<PreviewFacts> = {
  facts,
  version: 'preview 1',
  async inspect(bytes) {
    if (bytes.subarray(1, 4).toString() !== 'PNG' || bytes.length < HEAD_IN_BYTES) {
      throw new FileMistake({
        ro: 'imaginea primei pagini nu este PNG; salvați-o din nou sau ștergeți-o.',
        en: 'the picture of the first page is no PNG; save it again, or delete it.',
      })
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    // Width and height stand at fixed places of every PNG (its specification, 11.2.2).
    return { sha256, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  },
}

/** Where the picture of a file's first page lies, if there is one: `raport.png` for `raport.pdf`. */
export function previewOf(name: string): string {
  return name.replace(/\.\w+$/, '.png')
}
