import { z } from 'zod'
import { FileMistake, type Inspection } from '../record-files.ts'

/**
 * A record that another one names: its file must be there, and be another.
 *
 * @param own The file of the record that names it.
 */
export function otherRecord(own: string): Inspection<null> {
  return {
    facts: z.null(),
    version: 'record 1',
    async inspect(_, name) {
      if (name === own)
        throw new FileMistake({
          ro: 'este chiar acest fișier; scrieți numele altui fișier din dosar, fără „.yaml”.',
          en: 'is this very file; write the name of another file of the folder, without “.yaml”.',
        })
      return null
    },
  }
}
