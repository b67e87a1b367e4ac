import { readFileSync } from 'node:fs'
import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser'
import type { Locale } from '../../../i18n/routing.ts'

/** The messages of a catalogue by their full keys: `Register.types.list`. */
export function catalogue(locale: Locale): Map<string, string> {
  const tree: unknown = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'))
  return new Map(leaves(tree, []))
}

function leaves(value: unknown, path: string[]): Array<[string, string]> {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (typeof value !== 'object' || value === null) throw new Error(`${path.join('.')} is not a text`)
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]))
}

/** The parts of a message, nested ones included. */
export function parts(message: string): MessageFormatElement[] {
  const within = (element: MessageFormatElement): MessageFormatElement[] => {
    if (isTagElement(element)) return [element, ...element.children.flatMap(within)]
    if (!isPluralElement(element) && !isSelectElement(element)) return [element]
    return [element, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(within))]
  }
  return parse(message).flatMap(within)
}

/** The arguments of a message with their kinds: what both languages must agree on. */
export function argumentsOf(message: string): string[] {
  const named = parts(message).flatMap((part) =>
    'value' in part && part.type !== TYPE.literal ? [`${part.value}: ${TYPE[part.type]}`] : [],
  )
  return [...new Set(named)].sort()
}

/** The plural categories that each plural part of a message has words for. */
export function pluralCategories(message: string): string[][] {
  return parts(message)
    .filter(isPluralElement)
    .map(({ options }) => Object.keys(options))
}
