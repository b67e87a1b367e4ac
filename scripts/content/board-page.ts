import { routing } from '../../i18n/routing.ts'
import { boardOf, stateWords } from '../../lib/content/board.ts'
import { writtenRecords } from '../../lib/content/records-of.ts'
import { escapeXml } from '../../lib/xml.ts'

/** The board of translations as a page of the preview (E-07): what is not current, first. */
export function boardPage(contentDir: string): string {
  const rows = writtenRecords(contentDir).flatMap(({ file, parsed }) =>
    boardOf(parsed.value).map(({ field, states }) => ({ file, field, states })),
  )
  const isBehind = ({ states }: (typeof rows)[number]) => routing.locales.some((locale) => states[locale] !== 'current')
  const behind = rows.filter(isBehind)
  const lines = [...behind, ...rows.filter((row) => !isBehind(row))].map(
    ({ file, field, states }) =>
      `<tr><th scope="row">${escapeXml(file)}</th><td>${escapeXml(field)}</td>${routing.locales
        .map((locale) => `<td>${stateWords[states[locale]].ro}</td>`)
        .join('')}</tr>`,
  )
  return `<!doctype html>
<html lang="ro"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><link rel="icon" href="data:,">
<title>Tabla traducerilor</title><script src="/preview/refresh.js" defer></script></head>
<body><h1>Tabla traducerilor</h1>
<p>${behind.length} din ${rows.length} câmpuri nu sunt la zi în ambele limbi. <a href="/ro">Înapoi la pagini</a></p>
<table><thead><tr><th scope="col">Fișier</th><th scope="col">Câmp</th><th scope="col">Română</th><th scope="col">Engleză</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table></body></html>`
}
