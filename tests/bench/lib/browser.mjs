import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'
import { QUIET, SYSTEM_BROWSERS } from '../../../scripts/lib/chromium.mjs'
import { ensureTestTools } from '../../../scripts/lib/test-tools.mjs'
import { workFolder } from './site.mjs'

/** The Chromium that benchmarks use. */
export function browserPath() {
  const { CHROMIUM_PATH } = process.env
  const find = () => CHROMIUM_PATH ?? [chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) => existsSync(file))
  if (!find()) ensureTestTools()
  return find()
}

/** Starts a Chromium that asks for nothing but what it is told. */
export function launch(args = []) {
  return chromium.launch({ executablePath: browserPath(), args: [...QUIET, ...args] })
}

/**
 * A Chromium without Playwright, which forbids pages to be prerendered. It takes commands of the DevTools protocol, each
 * ended by a zero byte, on descriptor 3 and answers on 4.
 */
export function launchBare() {
  const profile = mkdtempSync(path.join(workFolder, 'profile-'))
  const where = [`--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank']
  const args = [...QUIET, '--headless=new', '--window-size=1280,900', ...where]
  const child = spawn(browserPath(), args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const waiting = new Map()
  const attached = []
  let rest = ''
  child.stdio[4].on('data', (part) => {
    const messages = (rest + part).split('\0')
    rest = messages.pop()
    for (const { id, result, error, method, params } of messages.map((message) => JSON.parse(message))) {
      if (method === 'Target.attachedToTarget') attached.push(params)
      if (error) waiting.get(id)?.reject(new Error(error.message))
      else waiting.get(id)?.resolve(result)
    }
  })
  let last = 0
  return {
    attached,
    send(method, params = {}, sessionId = undefined) {
      const id = ++last
      child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}
