import type { Page } from '@playwright/test'

/** Writes down what a visitor would never see and still matters: console errors, exceptions, requests that fail. */
export async function watch(page: Page, complaints: string[], { scripts }: { scripts: boolean }): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', ({ message }) => {
    // Chromium's own words for a page transition that came too late on a busy machine, or whose page was left: no script
    // of ours asks for one, and it says so where scripts are switched off too (w3c/csswg-drafts#13726).
    if (/^Transition was (skipped|aborted because of invalid state)/.test(message)) return
    complaints.push(`exception: ${message}`)
  })
  page.on('requestfailed', (request) => {
    // Leaving a page cancels what it was still loading.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    // What Chromium says of a script where scripts are switched off.
    if (request.failure()?.errorText === 'csp' && request.resourceType() === 'script' && !scripts) return
    complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`third party: ${request.url()}`)
  })
  // Where scripts run, every page tells the console itself what its policy blocked, whatever the browser writes there (S-03).
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`Content Security Policy: ${effectiveDirective} blocked ${blockedURI}`)
    })
  })
}
