import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aboutField } from '../../../lib/content/guide/index.ts'
import { type SchemaNode, schemaOf } from '../../../lib/content/schema.ts'
import { filesWithoutSchema, schemaFiles } from '../../../lib/content/schema-files.ts'
import { contentTypes } from '../../../lib/content/types/index.ts'
import { LanguageServer } from '../support/language-server.ts'

/** Every field of a form, as a path. */
function fieldsIn(node: SchemaNode, path: Array<string | number> = []): Array<Array<string | number>> {
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([name, field]) => [
      [...path, name],
      ...fieldsIn(field, [...path, name]),
    ]),
    ...(node.items ? fieldsIn(node.items, [...path, 0]) : []),
    ...(node.anyOf ?? []).flatMap((branch) => fieldsIn(branch, path)),
  ]
}

test.for(contentTypes)('every field of $folder is described in both languages (E-08)', (type) => {
  const undescribed = fieldsIn(schemaOf(type)).filter((path) => {
    const about = aboutField(type.folder, path)
    return !about?.ro || !about.en || about.ro === about.en
  })
  expect(undescribed.map((path) => path.join('.'))).toEqual([])
})

test('the files for editors are those of the code: npm run content -- schemas writes them', () => {
  for (const { file, text } of schemaFiles()) expect(readFileSync(`content/${file}`, 'utf8'), file).toBe(text)
})

test('every content file says where its form is', () => {
  expect(filesWithoutSchema('content').map(({ file }) => file)).toEqual([])
})

const FILE = 'content/programe/educatie.yaml'

test('a text editor completes, explains and checks fields through the language server', async () => {
  const server = new LanguageServer()
  const text = `${readFileSync(FILE, 'utf8')}  tilu: x\n  \n`
  const lines = text.split('\n')
  expect((await server.open(FILE, text)).join()).toContain('tilu')
  expect(await server.completionsAt(FILE, lines.length - 2, 2)).toEqual(
    expect.arrayContaining(['text', 'publicat_de_la', 'publicat_pana_la']),
  )
  const state = lines.findIndex((line) => line.includes('stare:'))
  expect(await server.completionsAt(FILE, state, '  stare: '.length)).toEqual(['publicat', 'ciorna'])
  const said = await server.hoverAt(FILE, state, 4)
  expect(said).toContain('Dacă textul se vede pe site')
  expect(said).toContain('Whether the text is on the site')
})

test('the language server finds nothing wrong with a real file', async () => {
  expect(await new LanguageServer().open(FILE, readFileSync(FILE, 'utf8'))).toEqual([])
})
