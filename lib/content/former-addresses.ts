import { href } from '../../i18n/navigation.ts'
import { type Route, routing, type Slugs } from '../../i18n/routing.ts'
import type { Transaction } from './type.ts'

/** Public addresses of a record's pages, by what each is of, for example `ro /documents/[slug]`. */
export type Addresses = Readonly<Record<string, string>>

/**
 * The addresses of one page of a record in each language.
 *
 * @param of What the page is of, unique and stable within the record.
 */
export function addressesOf(of: string, route: Route, slugs: { ro: Slugs; en: Slugs }): Addresses {
  return Object.fromEntries(routing.locales.map((locale) => [`${locale} ${of}`, href(route, locale, slugs[locale])]))
}

/**
 * Keeps the way from addresses that changed or went (E-12): a changed one leads to its successor, a removed one to
 * nothing. Addresses in use again are not former ones.
 */
export async function recordFormerAddresses(tx: Transaction, before: Addresses, after: Addresses): Promise<void> {
  for (const [of, path] of Object.entries(before)) {
    const successor = after[of] ?? null
    if (successor === path) continue
    await tx.formerAddress.updateMany({ where: { successor: path }, data: { successor } })
    await tx.formerAddress.upsert({ where: { path }, create: { path, successor }, update: { successor } })
  }
}

/** Takes addresses that are pages' again out of the former ones. */
export async function forgetFormerAddresses(tx: Transaction, inUse: string[]): Promise<void> {
  await tx.formerAddress.deleteMany({ where: { path: { in: inUse } } })
}
