import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const STAMP = 'node_modules/.installed-from'

/** Whether a Node version is one that the project runs on. What `engines` in package.json says: ^20.19 || ^22.12 || >=24. */
export function isSupported(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
}

function stop(message) {
  console.error(message)
  process.exit(1)
}

/** Checks Node and installs the packages of the lock file, if they are not the ones installed already. */
export function installIfNeeded() {
  const { node } = process.versions
  if (!isSupported(node)) {
    stop(`Node ${node} is too old or not supported here. Install Node 24 LTS (or 22.12+, or 20.19+) and try again.`)
  }
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(node).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return

  console.log('Installing the packages (some minutes, the first time only) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (error || status !== 0) {
    stop(
      'The packages could not be installed; the lines above say why. npm, the package registry, and python3, make and ' +
        'g++ (for the database driver) are needed. Try again with: npm start',
    )
  }
  writeFileSync(STAMP, wanted)
}
