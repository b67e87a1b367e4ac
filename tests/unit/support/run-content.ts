import { vi } from 'vitest'
import { run } from '../../../scripts/content/run.ts'

/** What a command of `npm run content` wrote, and how it ended. */
export interface Ran {
  status: number
  /** What a program that reads its output gets. */
  out: string
  err: string
}

/** Runs `npm run content -- …` in this process, with the settings of the environment. */
export async function runContent(...args: string[]): Promise<Ran> {
  const lines = { out: [] as string[], err: [] as string[] }
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.out.push(line))
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.err.push(line))
  try {
    return { status: await run(args), out: lines.out.join('\n'), err: lines.err.join('\n') }
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

/** Has the commands work on a store of the test's own. */
export function useStore({ file, contentDir, mediaDir }: { file: string; contentDir: string; mediaDir: string }): void {
  vi.stubEnv('DATABASE_URL', `file:${file}`)
  vi.stubEnv('CONTENT_DIR', contentDir)
  vi.stubEnv('DATA_DIR', `${mediaDir}/..`)
}
