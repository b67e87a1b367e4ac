/** Families of browsers by what only they say of themselves; most claim to be others as well, so the order counts. */
const FAMILIES: ReadonlyArray<[string, RegExp]> = [
  ['Edge', /\bEdgA?(?:iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|Chromium|CriOS)\//],
  ['Safari', /\bSafari\//],
]

/** The family of a browser by its `User-Agent`: all that the evidence keeps of it (N-23). */
export function browserFamily(userAgent: string | null): string {
  return FAMILIES.find(([, says]) => says.test(userAgent ?? ''))?.[0] ?? 'other'
}
