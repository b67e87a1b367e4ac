import { z } from 'zod'
import lastAudit from '../../docs/accessibility/last-audit.json' with { type: 'json' }

/** What the last automated audit saw; `npm run audit` writes it (docs/decisions/0019). */
export const auditSchema = z.strictObject({
  standard: z.literal('WCAG 2.2 AA'),
  date: z.iso.date(),
  /** Page states: a page in one language, at one width, with one setting, on one kind of device. */
  states: z.number().int().min(500),
  /** Different findings that no one has mended yet. */
  findings: z.number().int().min(0),
  /** What no automated audit can see, and nobody has gone through yet; each stands in the statement's own words. */
  open: z.array(z.enum(['screen-readers', 'manual-checks', 'external-documents'])),
})

export type Audit = z.output<typeof auditSchema>

/** The last audit. */
export const audit: Audit = auditSchema.parse(lastAudit)

/** Full conformance is said only when nothing at all is open (J-07). */
export function statusOf({ findings, open }: Pick<Audit, 'findings' | 'open'>): 'full' | 'partial' {
  return findings === 0 && open.length === 0 ? 'full' : 'partial'
}
