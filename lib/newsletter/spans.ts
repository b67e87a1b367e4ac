import type { Locale } from '../../i18n/routing.ts'
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../durations.ts'
import { periods } from './periods.ts'

/** From how long on a period is said in a unit. */
const UNITS = [
  { unit: 'day', length: DAY_IN_MS, from: 4 * DAY_IN_MS },
  { unit: 'hour', length: HOUR_IN_MS, from: 2 * HOUR_IN_MS },
  { unit: 'minute', length: MINUTE_IN_MS, from: 0 },
] as const

/** The newsletter's periods in words, for pages and mails: “72 de ore” (J-04). */
export function spansIn(locale: Locale): Record<keyof typeof periods, string> {
  const {
    confirmation,
    pendingKept,
    management,
    undo,
    cancelled,
    bounced,
    countersKept,
    leftKept,
    mailsKnown,
    mailFilesKept,
  } = periods
  const say = (ms: number) => inWords(ms, locale)
  return {
    confirmation: say(confirmation),
    pendingKept: say(pendingKept),
    management: say(management),
    undo: say(undo),
    cancelled: say(cancelled),
    bounced: say(bounced),
    countersKept: say(countersKept),
    leftKept: say(leftKept),
    mailsKnown: say(mailsKnown),
    mailFilesKept: say(mailFilesKept),
  }
}

/** A period's name in a text of the content, in place of which the period stands: `{pendingKept}`. */
const PLACE = /\{(\w*)\}/g

/** A text with the periods that it names. */
export function sayPeriods(text: string, locale: Locale): string {
  const spans = new Map(Object.entries(spansIn(locale)))
  return text.replace(PLACE, (place, name: string) => spans.get(name) ?? place)
}

/** Whether a text names only periods that there are. */
export function namesPeriods(text: string): boolean {
  return [...text.matchAll(PLACE)].every(([, name = '']) => Object.hasOwn(periods, name))
}

function inWords(ms: number, locale: Locale): string {
  const { unit, length } = UNITS.find(({ from }) => ms >= from) ?? UNITS[2]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(ms / length)
}
