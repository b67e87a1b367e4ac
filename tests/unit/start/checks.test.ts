import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkPort, checkWritable, warnOfOldNode } from '../../../scripts/lib/checks.ts'
import { isSupported } from '../../../scripts/lib/install.mjs'

const scratch = () => mkdtempSync(path.join(tmpdir(), 'start-'))

function listen(): Promise<{ port: number; close: () => void }> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.listen(0, () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve({ port: address.port, close: () => server.close() })
      else reject(new Error('no port'))
    })
  })
}

describe('the start refuses with a sentence that says what to do', () => {
  it('when the port is taken', async () => {
    const { port, close } = await listen()
    await expect(checkPort(port)).rejects.toThrow(new RegExp(`Port ${port} is taken.*PORT=3001 npm start`))
    close()
    await expect(checkPort(port)).resolves.toBeUndefined()
  })

  it('when a folder cannot be made', () => {
    const file = path.join(scratch(), 'file')
    writeFileSync(file, '')
    expect(() => checkWritable([path.join(file, 'data')])).toThrow(/cannot be written.*DATA_DIR/)
  })

  it('and says nothing when all is well', () => {
    expect(() => checkWritable([path.join(scratch(), 'new', 'folder')])).not.toThrow()
  })
})

describe('the Node versions of package.json', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('accepts %s', (version) => {
    expect(isSupported(version)).toBe(true)
  })

  it.each(['18.20.4', '20.18.3', '21.7.3', '22.11.0', '23.5.0'])('refuses %s', (version) => {
    expect(isSupported(version)).toBe(false)
  })
})

describe('the warning of a Node without security fixes (S-14)', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it.each([
    ['20.20.2', 1],
    ['24.2.0', 0],
  ])('for %s is given %i times', (version, times) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    warnOfOldNode(version)
    expect(warn).toHaveBeenCalledTimes(times)
  })
})
