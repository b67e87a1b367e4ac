import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Goes into a folder that holds prerendered pages of what broke, by language, as a build leaves them.
 *
 * @returns leads back to where it was, and removes the folder.
 */
export function folderWithPages(pages: Record<string, string>): () => void {
  const before = process.cwd()
  const folder = mkdtempSync(path.join(tmpdir(), 'ccc-pages-'))
  for (const [locale, html] of Object.entries(pages)) {
    const answers = path.join(folder, '.next/server/app', locale, 'answers')
    mkdirSync(answers, { recursive: true })
    writeFileSync(path.join(answers, 'broken.html'), html)
  }
  process.chdir(folder)
  return () => {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  }
}
