import { chance, hash, random, weighted } from './random.ts'
import type { Lead, Role } from './types.ts'

/** The colours of one picture: paper and ink are always there, one lead carries it, one spark answers. */
export type Scheme = { lead: Lead; spark: Role; onLead: 'paper' | 'ink' }

/** How a figure wants to stand on its ground; the ground decides which colour that is. */
export type Tone = 'counter' | 'ink' | 'spark'

/** Every lead's possible sparks, the first of them the likeliest. */
const SPARKS: Readonly<Record<Lead, readonly Role[]>> = {
  accent: ['ochre', 'deep'],
  deep: ['ochre', 'accent'],
  ochre: ['accent', 'deep'],
}

/** The colours of a title: of the title only, so that all its formats look like one series. */
export function schemeOf(title: string): Scheme {
  const next = random(hash(`Someș: ${title}`))
  const lead = weighted<Lead>(next, ['accent', 'deep', 'ochre'], [4, 3, 3])
  const spark = weighted(next, SPARKS[lead], [3, 2])
  // Ochre is light: ink on it is stronger than paper, which on the other two is the stronger.
  const onLead = lead === 'ochre' && chance(next, 0.75) ? 'ink' : 'paper'
  return { lead, spark, onLead }
}

/** Pairs too close in lightness to stand on each other. */
const TOO_CLOSE: ReadonlySet<string> = new Set(['deep ink', 'ink deep', 'accent deep', 'deep accent'])

/** The colour of a tone on a ground: never the ground's own, never one that sinks into it. */
export function colourOn(ground: Role, tone: Tone, scheme: Scheme): Role {
  const counter = counterOn(ground, scheme)
  if (tone === 'counter') return counter
  const wanted = tone === 'ink' ? 'ink' : scheme.spark
  if (wanted !== ground && !TOO_CLOSE.has(`${wanted} ${ground}`)) return wanted
  return counter
}

function counterOn(ground: Role, { lead, onLead }: Scheme): Role {
  if (ground === 'paper') return lead
  if (ground === 'ink') return lead === 'ochre' ? 'ochre' : 'paper'
  return ground === lead ? onLead : 'paper'
}
