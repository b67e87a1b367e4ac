import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, routing, TIME_ZONE } from './routing.ts'

/** The language comes from the address, except where a page asks for one by name (the language-less 404 page). */
export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await rootLocale())
  const locale = isLocale(wanted) ? wanted : routing.defaultLocale
  const { default: messages } = await import(`../messages/${locale}.json`)
  return {
    locale,
    messages,
    timeZone: TIME_ZONE,
    onError(error) {
      throw error
    },
  }
})
