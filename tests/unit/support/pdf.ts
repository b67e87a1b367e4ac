import { deflateSync } from 'node:zlib'

interface PdfOptions {
  pages: number
  /** As it stands in the file, its parentheses or angle brackets included. */
  title?: string
  lang?: string
  /** Objects in a compressed stream, as most programs write them today. */
  compact?: boolean
  trailer?: string
}

/** A PDF small enough to be read by eye. */
export function pdf({
  pages,
  title = '(Raport)',
  lang = '(ro-RO)',
  compact = false,
  trailer = '',
}: PdfOptions): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 4} 0 R`)
  const objects: Array<[number, string]> = [
    [1, `<< /Type /Catalog /Pages 2 0 R /Lang ${lang} >>`],
    [2, `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`],
    [3, `<< /Title ${title} >>`],
    ...kids.map((_, index): [number, string] => [index + 4, '<< /Type /Page /Parent 2 0 R >>']),
  ]
  const body = compact
    ? packed(objects)
    : objects.map(([number, text]) => `${number} 0 obj\n${text}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Info 3 0 R ${trailer} >>\n%%EOF\n`, 'latin1')
}

function packed(objects: Array<[number, string]>): string {
  let offset = 0
  const pairs = objects.map(([number, text]) => {
    const pair = `${number} ${offset}`
    offset += text.length + 1
    return pair
  })
  const head = `${pairs.join(' ')} `
  const data = deflateSync(Buffer.from(head + objects.map(([, text]) => text).join(' '), 'latin1'))
  const stream = `<< /Type /ObjStm /N ${objects.length} /First ${head.length} /Filter /FlateDecode /Length ${data.length} >>`
  return `99 0 obj\n${stream}\nstream\n${data.toString('latin1')}\nendstream\nendobj\n`
}

/** A title as programs write it when it has Romanian letters: UTF-16 with its mark, in hexadecimal digits. */
export function wideText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}
