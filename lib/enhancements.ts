import { z } from 'zod'
import manifest from '../enhancements/manifest.json' with { type: 'json' }

const schema = z.record(z.string(), z.object({ src: z.string(), integrity: z.string() }))

const bundles = schema.parse(manifest)

/**
 * Where the script of an enhancement is, and the digest it must have.
 *
 * @throws when there is none of that name: a mistake of ours.
 */
export function enhancement(name: string): { src: string; integrity: string } {
  const found = bundles[name]
  if (!found) throw new Error(`No enhancement is called ${name}: enhancements/${name}.ts is missing.`)
  return found
}
