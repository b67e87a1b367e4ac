const CREATIVE_COMMONS = 'https://creativecommons.org'

/** The licences of Creative Commons that content may name, in every version in use. */
const CONDITIONS = ['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'] as const
const VERSIONS = ['4.0', '3.0', '2.5', '2.0'] as const

/** A licence: its own name, the same in both languages, or the key of words for it; and the address of its text. */
export interface Licence {
  name?: string
  words?: 'publicDomain' | 'rightsReserved'
  url: string | null
}

const OTHERS: Record<string, Licence> = {
  'cc0-1.0': { name: 'CC0 1.0', url: `${CREATIVE_COMMONS}/publicdomain/zero/1.0/` },
  'public-domain': { words: 'publicDomain', url: `${CREATIVE_COMMONS}/publicdomain/mark/1.0/` },
  'rights-reserved': { words: 'rightsReserved', url: null },
}

const LICENCES = new Map<string, Licence>([
  ...VERSIONS.flatMap((version) =>
    CONDITIONS.map((conditions): [string, Licence] => [
      `cc-${conditions}-${version}`,
      {
        name: `CC ${conditions.toUpperCase()} ${version}`,
        url: `${CREATIVE_COMMONS}/licenses/${conditions}/${version}/`,
      },
    ]),
  ),
  ...Object.entries(OTHERS),
])

/** Every licence identifier. */
export const licenceIds = [...LICENCES.keys()]

/** A licence by its identifier; what is not in the vocabulary is treated as all rights reserved. */
export function licenceOf(id: string): Licence {
  return LICENCES.get(id) ?? { words: 'rightsReserved', url: null }
}
