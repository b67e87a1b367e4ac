import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
const manifestSchema = z.object({
  overrides: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
})

const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const { overrides, dependencies } = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** Below these stand known holes (S-14, design §6). */
const FLOORS = { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1', sharp: '0.35.5', nodemailer: '10.6.0' }

function versionsOf(name: string): string[] {
  return Object.entries(packages).flatMap(([path, { version }]) =>
    version && (path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`)) ? [version] : [],
  )
}

function isBelow(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0
}

test.for(Object.entries(FLOORS))('%s is locked at %s or newer', ([name, floor]) => {
  const versions = versionsOf(name)
  expect(versions).not.toEqual([])
  expect(versions.filter((version) => isBelow(version, floor))).toEqual([])
})

test('the parts of next-intl are held at the version that installs', () => {
  expect(overrides).toMatchObject({ 'use-intl': '4.14.8', 'icu-minify': '4.14.8' })
  expect(versionsOf('use-intl')).toEqual(['4.14.8'])
  expect(versionsOf('icu-minify')).toEqual(['4.14.8'])
})

test('every dependency is named by one exact version', () => {
  for (const range of Object.values(dependencies)) expect(range).toMatch(/^\d+\.\d+\.\d+/)
})
