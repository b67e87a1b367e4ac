import { z } from 'zod'
import { routing } from '../../i18n/routing.ts'
import type { ParsedFile } from './parse.ts'

const record = z.record(z.string(), z.unknown())

/** A record as if both of its texts were published at this moment: what the preview shows (E-06). */
export function asPublished(parsed: ParsedFile): ParsedFile {
  const whole = record.safeParse(parsed.value)
  if (!whole.success) return parsed
  const value = { ...whole.data }
  for (const locale of routing.locales) {
    const block = record.safeParse(value[locale])
    if (!block.success || !('stare' in block.data)) continue
    const { publicat_de_la: _, publicat_pana_la: __, ...texts } = block.data
    value[locale] = { ...texts, stare: texts['stare'] === 'ciorna' ? 'publicat' : texts['stare'] }
  }
  return { ...parsed, value }
}
