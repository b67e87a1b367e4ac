import { inflateSync } from 'node:zlib'

/** What a printed page says of itself, and its words. */
export interface Pdf {
  tagged: boolean
  language: string | undefined
  title: string | undefined
  pages: number
  /** The text as a program reads it; lines follow each other without a space. */
  text: string
}

/** Reads a PDF as Chromium writes it: plain objects, deflated streams, one map from glyphs to letters for each font. */
export function readPdf(bytes: Buffer): Pdf {
  const source = bytes.toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g))
    objects.set(id, body)
  const all = [...objects.values()]
  const find = (pattern: RegExp) => all.map((body) => pattern.exec(body)?.[1]).find((value) => value !== undefined)
  return {
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(source) && source.includes('/StructTreeRoot'),
    language: find(/\/Type \/Catalog[\s\S]*\/Lang \(([\w-]+)\)/),
    title: decodeString(find(/\/Title (\([^)]*\)|<[0-9A-F]*>)/)),
    pages: all.filter((body) => /\/Type \/Page\b/.test(body)).length,
    text: all.map((body) => textOf(stream(body), objects)).join(''),
  }
}

function decodeString(value: string | undefined): string | undefined {
  if (!value?.startsWith('<')) return value?.slice(1, -1)
  return Buffer.from(value.slice(1, -1), 'hex').swap16().toString('utf16le').replace('\uFEFF', '')
}

/** The content of an object's stream; empty for objects without, and for pictures. */
function stream(body: string): string {
  const [opening = '', head = '', length] = /^([\s\S]*?\/Length (\d+)[\s\S]*?)stream\r?\n/.exec(body) ?? []
  if (!head.includes('/FlateDecode') || head.includes('/Image') || head.includes('/Length1')) return ''
  const data = body.slice(opening.length, opening.length + Number(length))
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
}

/** The words that a page's content places, each font's glyphs read through its map. */
function textOf(content: string, objects: ReadonlyMap<string, string>): string {
  let letters = new Map<string, string>()
  let text = ''
  for (const [, font, glyphs] of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
    if (font) letters = lettersOf(objects.get(font) ?? '', objects)
    const [someGlyph = ''] = letters.keys()
    for (let at = 0; glyphs && at < glyphs.length; at += someGlyph.length || glyphs.length) {
      text += letters.get(glyphs.slice(at, at + someGlyph.length)) ?? ''
    }
  }
  return text
}

/** What each glyph of a font stands for, by the font's own map (`ToUnicode`): its code, in hexadecimal, to letters. */
function lettersOf(font: string, objects: ReadonlyMap<string, string>): Map<string, string> {
  const map = stream(objects.get(/\/ToUnicode (\d+)/.exec(font)?.[1] ?? '') ?? '')
  const letters = new Map<string, string>()
  for (const [, from = '', to = '', first = ''] of map.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
    const start = Number.parseInt(from, 16)
    for (let code = start; code <= Number.parseInt(to, 16); code++) {
      const hex = code.toString(16).toUpperCase().padStart(from.length, '0')
      letters.set(hex, unicode(first, code - start))
    }
  }
  for (const [, code = '', hex = ''] of map.matchAll(/^<(\w+)> <(\w+)>$/gm)) letters.set(code, unicode(hex))
  return letters
}

/** The letters of UTF-16 code units in hexadecimal, the last of them moved on by some. */
function unicode(hex: string, plus = 0): string {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
  return String.fromCharCode(...units.map((unit, index) => (index === units.length - 1 ? unit + plus : unit)))
}
