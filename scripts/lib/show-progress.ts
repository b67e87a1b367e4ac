import type { Stage } from '../../lib/content/publish.ts'

const STAGES: Record<Stage, string> = {
  check: 'Fișiere verificate',
  media: 'Imagini și documente pregătite',
  write: 'Înregistrări scrise',
}

/** Work that is over sooner needs no line. */
const PATIENCE_IN_MS = 1_000

/** How often the line is written anew; where it cannot be written over, more seldom. */
const STEP_IN_MS = process.stderr.isTTY ? 200 : 5_000

let stage: Stage | undefined
let begin = 0
let last = 0

/** One line in the terminal on long work (E-04), written over itself; none on short work. */
export function showProgress(now: Stage, done: number, total: number): void {
  const time = Date.now()
  if (now !== stage) {
    stage = now
    begin = time
    last = 0
  }
  if (time - begin < PATIENCE_IN_MS || (time - last < STEP_IN_MS && done < total)) return
  last = time
  const line = `${STAGES[now]}: ${done} din ${total}`
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? '\n' : ''}`)
  else console.error(line)
}
