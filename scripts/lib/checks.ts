import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'

/** A reason not to start, in a sentence that says what to do. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** Node majors whose security support has ended, by the schedule of the Node project. */
const END_OF_LIFE_BELOW = 22

/** Warns where Node gets no more security fixes (S-14); the site runs all the same. */
export function warnOfOldNode(version = process.versions.node): void {
  if (Number(version.split('.')[0]) >= END_OF_LIFE_BELOW) return
  console.warn(`Node ${version} gets no more security fixes: plan the move to Node 24 LTS.`)
}

/**
 * Makes sure that nothing else listens on the port.
 *
 * @throws Refusal when the port is taken, or may not be used.
 */
export async function checkPort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new Refusal(portSentence(port, error.code))))
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

function portSentence(port: number, code: string | undefined): string {
  const remedy = `Choose another one, for example: PORT=${port === 3001 ? 3002 : 3001} npm start`
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or: ${remedy}`
  return `Port ${port} cannot be used (${code ?? 'unknown reason'}). ${remedy}`
}

/**
 * Makes sure that the folders exist and can be written.
 *
 * @throws Refusal that names the first folder that cannot.
 */
export function checkWritable(folders: string[]): void {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
    } catch {
      throw new Refusal(
        `The folder ${folder} cannot be written. Give this user the right to, or set DATA_DIR to another.`,
      )
    }
  }
}
