import { vi } from 'vitest'
import { run } from '../../../scripts/newsletter/run.ts'
import type { TestStore } from './store.ts'

/** Runs `npm run newsletter -- …` in this process on a store of the test's own. */
export function newsletterOn({ file, mediaDir }: TestStore, now: Date) {
  vi.stubEnv('DATABASE_URL', `file:${file}`)
  vi.stubEnv('DATA_DIR', `${mediaDir}/..`)
  return async (...args: string[]): Promise<{ status: number; out: string; err: string }> => {
    let out = ''
    const err: string[] = []
    const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line))
    try {
      const print = async (text: string) => {
        out += text
      }
      return { status: await run(args, print, now), out, err: err.join('\n') }
    } finally {
      error.mockRestore()
    }
  }
}
