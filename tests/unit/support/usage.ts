import { readdirSync, readFileSync } from 'node:fs'

/** What the source asks of the catalogues: whole keys, and beginnings of keys that are put together at run time. */
export interface Usage {
  keys: Set<string>
  prefixes: Set<string>
}

const BINDING =
  /const (\w+) = (?:await )?(?:useTranslations|getTranslations|translator)\((?:(?:\w+, )?'(\w+)'|\{[^}]*namespace: '(\w+)'[^}]*\})\)/g

/** Reads every component and page; a key is known by the variable that its namespace was bound to. */
export function usage(): Usage {
  const used: Usage = { keys: new Set(), prefixes: new Set() }
  for (const file of ['app', 'components', 'lib'].flatMap(sources)) addUsage(readFileSync(file, 'utf8'), used)
  return used
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
}

function addUsage(source: string, { keys, prefixes }: Usage): void {
  const bindings = [...source.matchAll(BINDING)]
  bindings.forEach(([, variable, plain, named], index) => {
    const namespace = plain ?? named ?? ''
    // Up to the next binding of the same name: a file may hold several components.
    const next = bindings.slice(index + 1).find(([, other]) => other === variable)
    const scope = source.slice(bindings[index]?.index, next?.index)
    const call = new RegExp(
      `\\b${variable}(?:\\.(?:rich|markup|raw|has))?\\(\\s*(?:'([^']+)'|\`([^\`$]*)\\$|(\\w))`,
      'g',
    )
    for (const [, key, prefix, computed] of scope.matchAll(call)) {
      if (key !== undefined) keys.add(`${namespace}.${key}`)
      if (prefix !== undefined) prefixes.add(`${namespace}.${prefix}`)
      if (computed !== undefined) prefixes.add(`${namespace}.`)
    }
  })
}

/** Whether anything in the source can ask for a key. */
export function isUsed(key: string, { keys, prefixes }: Usage): boolean {
  return keys.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix))
}
