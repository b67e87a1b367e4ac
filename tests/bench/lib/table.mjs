/** @typedef {{ requirement: string, measure: string, ours: string, reference?: string, ratio?: number, required: string, ok: boolean | undefined }} Row */

/** @type {Row[]} */
const rows = []

/** Adds a row; `ok` is undefined where nothing is required. */
export function row(requirement, measure, { ours, reference = '', ratio, required = '', ok }) {
  rows.push({ requirement, measure, ours: String(ours), reference: String(reference), ratio, required, ok })
  const verdict = verdictOf({ ok })
  console.error(`${requirement}  ${measure}: ${ours}${reference && ` (reference ${reference})`} ${verdict}`)
}

/** A row with an upper limit. */
export function atMost(requirement, measure, value, limit, unit, reference) {
  row(requirement, measure, {
    ours: amount(value, unit),
    reference: reference === undefined ? '' : amount(reference, unit),
    ratio: reference ? value / reference : undefined,
    required: `≤ ${amount(limit, unit)}`,
    ok: value <= limit,
  })
}

/** A row with a ratio that must be reached. */
export function atLeastTimes(requirement, measure, ours, reference, times, unit) {
  const ratio = ours / reference
  row(requirement, measure, {
    ours: amount(ours, unit),
    reference: amount(reference, unit),
    ratio,
    required: `≥ ${times} ×`,
    ok: ratio >= times,
  })
}

/** A row that holds or does not; `wrong` lists what breaks it. */
export function holds(requirement, measure, wrong, count) {
  const shown = wrong.slice(0, 3).join('; ') + (wrong.length > 3 ? ` and ${wrong.length - 3} more` : '')
  row(requirement, measure, {
    ours: wrong.length === 0 ? `holds (${count} checked)` : `${wrong.length} of ${count}: ${shown}`,
    required: 'holds',
    ok: wrong.length === 0,
  })
}

/** The whole table in Markdown. */
export function table() {
  const head = ['requirement', 'measure', 'ours', 'reference', 'ratio', 'required', 'verdict']
  const lines = rows.map((one) => [
    one.requirement,
    one.measure,
    one.ours,
    one.reference,
    one.ratio === undefined ? '' : `${one.ratio.toFixed(2)} ×`,
    one.required,
    verdictOf(one),
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export const failures = () => rows.filter(({ ok }) => ok === false).length

function verdictOf({ ok }) {
  if (ok === undefined) return '–'
  return ok ? 'ok' : '**FAIL**'
}

function amount(value, unit) {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 2
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`
}
