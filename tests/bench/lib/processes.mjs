import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

const STEP_IN_MS = 20

/** Ten seconds. */
const STEPS_TO_END = 500

/** Everything started and not stopped yet. */
const running = new Set()

/**
 * Starts a program in a process group of its own. Its output is kept for the message when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output = (output + text).slice(-20_000)
    })
  }
  running.add(child)
  const ended = new Promise((resolve) => child.once('exit', resolve)).finally(() => running.delete(child))
  return {
    pid: child.pid,
    ended,
    output: () => output,
    hasEnded: () => !running.has(child),
    async stop() {
      if (running.has(child)) process.kill(-child.pid, 'SIGTERM')
      await ended
      // What it had started may still be writing. Not for ever: where nobody reaps them, ended processes stay members.
      for (let left = STEPS_TO_END; left > 0 && hasMembers(child.pid); left--) await pause(STEP_IN_MS)
    },
  }
}

/** Whether a process group has any process left. */
function hasMembers(group) {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

/** Runs a program to its end, and throws when it fails. */
export async function run(command, args, options) {
  const program = start(command, args, options)
  const status = await program.ended
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${status}):\n${program.output()}`)
  return program.output()
}

/** Ends what an interrupted run has left. */
process.on('exit', () => {
  for (const child of running) process.kill(-child.pid, 'SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

/** Milliseconds until an address answers 200. */
export async function untilAnswers(url, program, limitInMs) {
  const begin = performance.now()
  while (performance.now() - begin < limitInMs) {
    const answer = await fetch(url).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok) return performance.now() - begin
    if (program.hasEnded()) break
    await pause(STEP_IN_MS)
  }
  throw new Error(`No answer at ${url}:\n${program.output()}`)
}

/** A port that nothing listens on. */
export async function freePort() {
  const probe = createServer()
  await new Promise((resolve) => probe.listen(0, resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The server below a started program: `npm start` starts Node, which starts Node, which serves. */
export function serverBelow(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  for (const child of children) {
    if (readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('scripts/server.mjs')) return Number(child)
    const found = serverBelow(child)
    if (found) return found
  }
  return undefined
}

/** Resident memory of a process, in MB. */
export function memoryOf(pid) {
  const inKB = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]
  return Number(inKB) / 1024
}

/** Milliseconds that a process and all below it have spent on the processors so far. */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  const [user, system] = [Number(fields[11]), Number(fields[12])]
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  const below = children.map((child) => cpuOf(Number(child)))
  // Linux counts in hundredths of a second.
  return (user + system) * 10 + below.reduce((total, ms) => total + ms, 0)
}
