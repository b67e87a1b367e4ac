import { z } from 'zod'
import { TIME_ZONE } from '../../i18n/routing.ts'
import { DAY_IN_MS, MINUTE_IN_MS } from '../durations.ts'
import { readDate } from './written-date.ts'

/** A day, or a day with a time, as staff write it: the time is that of the institution's clocks. */
const FORM = /^(.+?)(?:(?:[ T]|, ?(?:ora )?)(\d{1,2}:\d{2}(?::\d{2})?))?$/

const offsets = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' })

/** How far the institution's clocks are ahead of UTC at a moment. */
function offsetAt(ms: number): number {
  const name = offsets.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE_IN_MS
}

/** The moment at which the institution's clocks show a time; where they are put forward, the hour that is left out counts on. */
function momentOf(clock: number): Date {
  const guess = clock - offsetAt(clock)
  return new Date(clock - offsetAt(guess))
}

/**
 * Reads a moment.
 *
 * @param written For example `2026-12-01` or `2026-12-01 18:00`.
 * @param bound A day without a time begins at its first moment, and is over after its last.
 * @returns undefined when it is none.
 */
export function readMoment(written: string, bound: 'start' | 'end'): Date | undefined {
  const [, date = '', time] = FORM.exec(written.trim()) ?? []
  const day = readDate(date)
  const clock = Date.parse(`${day}T${(time ?? '00:00').padStart(5, '0')}Z`)
  // A month is no day; the parser refuses the 25th hour.
  if (day?.length !== '2026-12-01'.length || Number.isNaN(clock)) return undefined
  return momentOf(!time && bound === 'end' ? clock + DAY_IN_MS : clock)
}

function moment(bound: 'start' | 'end') {
  return z.string().transform((written, context) => {
    const read = readMoment(written, bound)
    if (read) return read
    context.addIssue({ code: 'custom', params: { problem: 'moment' } })
    return z.NEVER
  })
}

/** From when and until when a text is on the site, without another publication (E-05). */
export const scheduleFields = {
  publicat_de_la: moment('start').optional(),
  publicat_pana_la: moment('end').optional(),
}

const schedule = z.object({ publicat_de_la: z.date().optional(), publicat_pana_la: z.date().optional() })

type Schedule = z.output<typeof schedule>

/** Whether a text ends after it began. */
export function endsAfterStart(translation: unknown): boolean {
  const { publicat_de_la: start, publicat_pana_la: end } = schedule.parse(translation)
  return !(start && end) || start < end
}

/** The columns of a translation that say when it is on the site. */
export function scheduleOf({ publicat_de_la, publicat_pana_la }: Schedule) {
  return { visibleFrom: publicat_de_la ?? null, visibleUntil: publicat_pana_la ?? null }
}

const record = z.object({ ro: schedule, en: schedule })

/** All moments at which a record changes what is on the site. */
export function momentsOf(data: unknown): Date[] {
  const { success, data: read } = record.safeParse(data)
  if (!success) return []
  const moments = [read.ro, read.en].flatMap(({ publicat_de_la, publicat_pana_la }) => [
    publicat_de_la,
    publicat_pana_la,
  ])
  const times = moments.flatMap((moment) => moment?.getTime() ?? [])
  return [...new Set(times)].map((time) => new Date(time))
}
