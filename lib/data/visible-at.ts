/**
 * What visitors may see at a moment (E-05): the one place that decides it. Not for the server alone like the reads of
 * pages: the mailing of an issue asks too, and its tests run in a plain process.
 */
export function visibleAt(moment: Date) {
  const hasBegun = { OR: [{ visibleFrom: null }, { visibleFrom: { lte: moment } }] }
  const isNotOver = { OR: [{ visibleUntil: null }, { visibleUntil: { gt: moment } }] }
  return { state: 'published', AND: [hasBegun, isNotOver] }
}
