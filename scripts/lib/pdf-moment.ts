/** Where a PDF keeps when it was made. */
const MOMENT = /\/(CreationDate|ModDate) \(D:[^)]*\)/g

/**
 * A PDF without the moment in which it was made: the same page gives the same bytes, so that making the files again
 * changes only those whose page changed. Every byte keeps its place, because the file's index counts them.
 */
export function withoutMoment(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const still = text.replace(MOMENT, (whole) => whole.replace(/\d/g, '0').replace('D:00000000', 'D:20260101'))
  return Buffer.from(still, 'latin1')
}
