import { spawn } from 'node:child_process'

/** Runs a program, passes signals on to it, and resolves to its exit code. */
export function run(command, args, env = {}) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const forward = (signal) => child.kill(signal)
  process.on('SIGINT', forward)
  process.on('SIGTERM', forward)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

/** Runs a TypeScript file of the project with Node. */
export function runTypeScript(file) {
  return run(process.execPath, ['--conditions=react-server', '--import', 'tsx', file])
}
