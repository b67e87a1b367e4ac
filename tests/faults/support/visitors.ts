import { signUpFields } from '../../e2e/support/form'
import type { Locale } from '../../e2e/support/languages'
import { at, ORIGIN } from '../../e2e/support/site'
import { anyAddress } from '../../e2e/support/test'
import type { Site } from './server'

/** The page with the form, as a visitor gets it. */
export const formOf = async (site: Site, locale: Locale = 'ro') =>
  (await fetch(site.origin + at('/newsletter', locale))).text()

/**
 * Signs an address up, from a network of its own.
 *
 * @param html The page with the form.
 * @param more Fields that the form has besides, or that are filled in otherwise.
 * @returns undefined when there was no answer.
 */
export function signUp(
  site: Site,
  html: string,
  address: string,
  locale: Locale = 'ro',
  more: Record<string, string> = {},
): Promise<Response | undefined> {
  return post(site, at('/newsletter', locale), { ...signUpFields(html, address), ...more })
}

/** Presses the button of the link in a mail that asks for a confirmation. */
export function confirm(site: Site, link: string): Promise<Response | undefined> {
  return post(site, link, { do: 'confirm' })
}

function post(site: Site, path: string, fields: Record<string, string>): Promise<Response | undefined> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const headers = { Origin: ORIGIN, 'X-Forwarded-For': anyAddress() }
  return fetch(site.origin + path, { method: 'POST', body, headers, redirect: 'manual' }).catch(() => undefined)
}
