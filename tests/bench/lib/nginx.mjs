import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort, start, untilAnswers } from './processes.mjs'
import { PORT, workFolder } from './site.mjs'

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Makes sure that nginx is here; installs the system's package where that is possible. */
function ensureNginx() {
  if (works('nginx', ['-v'])) return
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], options)
  }
  if (!works('nginx', ['-v'])) throw new Error('nginx is needed. On Debian and Ubuntu: apt-get install nginx-light')
}

/** A second server in the same nginx, with the same limits and compression: files, as they are. */
function fileServer(port, folder) {
  return `
  server {
    listen ${port};
    location / {
      root ${folder};
      default_type text/html;
      gzip_static on;
      access_log off;
    }
  }
}
`
}

/**
 * Starts nginx with the file of deploy/ in front of the site, and beside it a server of files.
 *
 * @returns the two origins, the folder of the files, and a way to end it.
 */
export async function startNginx() {
  ensureNginx()
  const prefix = path.join(workFolder, 'nginx')
  const files = path.join(prefix, 'files')
  for (const folder of [files, path.join(prefix, 'tmp')]) mkdirSync(folder, { recursive: true })
  const [front, plain] = [await freePort(), await freePort()]
  const config = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('listen 8080', `listen ${front}`)
    .replace('127.0.0.1:3000', `127.0.0.1:${PORT}`)
    .replace(/\}\s*$/, fileServer(plain, files))
  const file = path.join(prefix, 'nginx.conf')
  writeFileSync(file, config)
  // Started by root, workers would be somebody who may not look into the folder.
  const user = process.getuid?.() === 0 ? ' user root;' : ''
  const program = start('nginx', ['-p', prefix, '-c', file, '-g', `daemon off;${user}`])
  const origin = `http://localhost:${front}`
  await untilAnswers(`${origin}/ro`, program, 10_000)
  return { origin, plainOrigin: `http://localhost:${plain}`, files, pid: program.pid, stop: program.stop }
}
