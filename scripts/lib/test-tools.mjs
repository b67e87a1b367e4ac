import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { SYSTEM_BROWSERS } from './chromium.mjs'

/** Whether a program starts. */
function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function hasChromium() {
  const { CHROMIUM_PATH } = process.env
  return CHROMIUM_PATH ? existsSync(CHROMIUM_PATH) : SYSTEM_BROWSERS.some((path) => existsSync(path))
}

function hasJava() {
  return works('java', ['-version'])
}

/** Debian's packages, where this user may install them. */
function installWithApt(packages) {
  if (process.getuid?.() !== 0 || !works('apt-get', ['--version'])) return
  console.log(`Installing ${packages.join(' and ')} …`)
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}

/**
 * Makes sure that the browser tests have a Chromium, and the HTML checker its Java; installs them from the system's
 * packages where that is possible.
 */
export function ensureTestTools() {
  const packages = [...(hasChromium() ? [] : ['chromium']), ...(hasJava() ? [] : ['default-jre-headless'])]
  if (packages.length > 0) installWithApt(packages)
  if (!hasChromium()) {
    console.error(
      'The tests need Chromium. Install it (on Debian and Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to it.',
    )
    process.exit(1)
  }
  if (!hasJava()) {
    console.error('The HTML checker needs Java 11 or newer. On Debian and Ubuntu: apt-get install default-jre-headless')
    process.exit(1)
  }
}
