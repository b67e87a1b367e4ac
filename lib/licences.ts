/** The licences that content may name: the key of each one's name in the catalogues, and its text's address. */
const LICENCES = {
  'cc-by-4.0': { name: 'ccBy4', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'cc-by-sa-4.0': { name: 'ccBySa4', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'cc0-1.0': { name: 'cc01', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'public-domain': { name: 'publicDomain', url: 'https://creativecommons.org/publicdomain/mark/1.0/' },
  'rights-reserved': { name: 'rightsReserved', url: null },
} as const

type LicenceId = keyof typeof LICENCES

/** Every licence identifier. */
export const licenceIds = Object.keys(LICENCES).filter((id): id is LicenceId => id in LICENCES)

/** A licence by its identifier; what is not in the vocabulary is treated as all rights reserved. */
export function licenceOf(value: string): (typeof LICENCES)[LicenceId] {
  return LICENCES[licenceIds.find((id) => id === value) ?? 'rights-reserved']
}
