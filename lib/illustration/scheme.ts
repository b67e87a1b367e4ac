import { hash, random, weighted } from './random.ts'
import type { Lead, Role } from './types.ts'

/** The colours of one picture: paper and ink are always there, one lead carries it, one spark answers. */
export type Scheme = { lead: Lead; spark: Role; onLead: 'paper' | 'ink' }

/** How a figure wants to stand on its ground; the ground decides which colour that is. */
export type Tone = 'counter' | 'ink' | 'spark'

/** The colours of a title: of the title only, so that all its formats look like one series. */
export function schemeOf(title: string): Scheme {
  const next = random(hash(`Someș: ${title}`))
  const lead = weighted<Lead>(next, [['accent', 4], ['deep', 3], ['ochre', 3]])
  const spark = weighted<Role>(next, SPARKS[lead])
  // Ochre is light: ink on it is as strong as paper on the other two, so it may carry either.
  const onLead = lead === 'ochre' && next() < 0.6 ? 'ink' : 'paper'
  return { lead, spark, onLead }
}

const SPARKS: Readonly<Record<Lead, readonly (readonly [Role, number])[]>> = {
  accent: [['ochre', 3], ['deep', 1]],
  deep: [['ochre', 1], ['accent', 1]],
  ochre: [['accent', 1], ['deep', 1]],
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
