import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { expect, test } from './support/test'

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string(), filename: z.string() })) })

/** Every server action that a browser may call; a new one is a decision, not an accident (S-13). */
const REVIEWED = ['lib/newsletter/sign-up.ts signUp']

test('the build exports the reviewed server actions, and no other', () => {
  const text = readFileSync('.next/server/server-reference-manifest.json', 'utf8')
  const { node } = manifest.parse(JSON.parse(text))
  expect(Object.values(node).map(({ filename, exportedName }) => `${filename} ${exportedName}`)).toEqual(REVIEWED)
})
