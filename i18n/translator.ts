import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Messages } from 'next-intl'
// Of the same make as next-intl, without React: commands and the outbox run where there is none.
import { createTranslator } from 'use-intl/core'
import { type Locale, TIME_ZONE } from './routing.ts'

const catalogues = new Map<Locale, Messages>()

function catalogue(locale: Locale): Messages {
  const file = path.resolve(/* turbopackIgnore: true */ 'messages', `${locale}.json`)
  const messages: Messages = catalogues.get(locale) ?? JSON.parse(readFileSync(file, 'utf8'))
  catalogues.set(locale, messages)
  return messages
}

/** The words of a namespace where no page is being made: mails are written outside of any request. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator({ locale, messages: catalogue(locale), namespace, timeZone: TIME_ZONE })
}
