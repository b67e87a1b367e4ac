import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { filesWithoutSchema, schemaFiles } from '../../lib/content/schema-files.ts'
import { type Command, EXIT, printJson } from './command.ts'

export const schemas: Command = {
  usage: 'schemas',
  summary: {
    ro: 'scrie descrierile câmpurilor pentru editoarele de text (după o schimbare a codului)',
    en: 'writes the descriptions of fields for text editors (after a change of the code)',
  },
  details: {
    ro: 'Descrierile stau în content/.schema/; un fișier fără rândul „# yaml-language-server” îl primește.',
    en: 'The descriptions are in content/.schema/; a file without the line “# yaml-language-server” gets it.',
  },
  async run({ env: { contentDir }, json }) {
    const files = [...schemaFiles(), ...filesWithoutSchema(contentDir)]
    for (const { file, text } of files) {
      const place = path.join(contentDir, file)
      mkdirSync(path.dirname(place), { recursive: true })
      writeFileSync(place, text)
    }
    const written = files.map(({ file }) => file)
    if (json) printJson({ ok: true, written })
    else for (const file of written) console.log(`${path.basename(contentDir)}/${file}`)
    return EXIT.done
  },
}
