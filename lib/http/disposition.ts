/** What a browser shows itself; everything else is saved. */
const SHOWN = ['application/pdf']

/**
 * Whether a browser shows a file or saves it, and under which name (RFC 6266): for old programs without diacritics,
 * for all others as it is (RFC 8187).
 */
export function dispositionOf({ fileName, mediaType }: { fileName: string; mediaType: string }): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^ -~]/g, '_')
    .replace(/["\\%]/g, '_')
  // `encodeURIComponent` leaves some signs that the header's grammar wants encoded.
  const encoded = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${SHOWN.includes(mediaType) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
