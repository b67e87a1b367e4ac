import type { Mailing, PrismaClient } from '../../../prisma/generated/client.ts'

/** A mailing stops by itself beyond this share of mails that could not be sent … */
const MOST_ERRORS = 0.05

/** … and not for fewer than so many: of ten mails, one alone would be too large a share. */
const ERRORS_AT_LEAST = 5

/** Why a mailing should stop: too many of its mails were refused since it began, or went on; undefined while it may go on. */
export async function tooManyErrors(
  database: PrismaClient,
  { id, goingSince }: Pick<Mailing, 'id' | 'goingSince'>,
): Promise<string | undefined> {
  const where = { mailingId: id, settledAt: { gte: goingSince ?? new Date(0) } }
  const failed = await database.outboxMessage.count({ where: { ...where, state: 'failed' } })
  if (failed < ERRORS_AT_LEAST) return undefined
  const sent = await database.outboxMessage.count({ where: { ...where, state: 'sent' } })
  if (failed / (failed + sent) <= MOST_ERRORS) return undefined
  const last = await database.outboxMessage.findFirst({
    where: { ...where, state: 'failed' },
    orderBy: { settledAt: 'desc' },
    select: { trouble: true },
  })
  return `${failed} din ${failed + sent} de mesaje nu au putut fi trimise; ultimul răspuns: ${last?.trouble ?? '–'}`
}
