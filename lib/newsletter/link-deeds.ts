import type { PrismaClient } from '../../prisma/generated/client.ts'
import { cancel } from './cancel.ts'
import type { Step } from './change.ts'
import { confirm } from './confirm.ts'
import { erase } from './erase.ts'
import type { DoneWord } from './link-pages.ts'
import type { LinkPurpose } from './links.ts'
import { changeLanguage, requestExport } from './manage.ts'
import { findToken } from './tokens.ts'
import { undoUnsubscribe, unsubscribe } from './unsubscribe.ts'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts'

interface Link {
  purpose: LinkPurpose
  token: string
}

/** What a pressed button leads to: a link's page, in its language or the one just chosen. */
export interface Outcome extends Link {
  locale: string
  done?: DoneWord
}

interface Pressed extends Link {
  database: PrismaClient
  step: Step
}

type Deed = (pressed: Pressed) => Promise<Partial<Outcome> | undefined>

/** For a subscriber, whichever kind of link they came by; a link that is nobody's does nothing. */
function ofSubscriber(
  act: (database: PrismaClient, subscriberId: number, step: Step) => Promise<void>,
  then?: (subscriberId: number) => Partial<Outcome>,
): Deed {
  return async ({ database, purpose, token, step }) => {
    const subscriberId =
      purpose === 'unsubscribe'
        ? readUnsubscribeToken(token)
        : (await findToken(database, purpose, token, step.at))?.subscriberId
    if (!subscriberId) return undefined
    await act(database, subscriberId, step)
    return then?.(subscriberId)
  }
}

function speak(locale: string): Deed {
  return ofSubscriber(
    (database, id, step) => changeLanguage(database, id, locale, step),
    () => ({ locale, done: 'language' }),
  )
}

const undo = ofSubscriber(undoUnsubscribe, () => ({ done: 'restored' }))

/** What each button of a link's page does, by the value that it sends. */
const deeds: Record<LinkPurpose, Record<string, Deed>> = {
  confirm: {
    confirm: async ({ database, token, step }) => {
      await confirm(database, token, step)
      return undefined
    },
  },
  cancel: {
    cancel: async ({ database, token, step }) => {
      await cancel(database, token, step)
      return undefined
    },
    unsubscribe: ofSubscriber(unsubscribe),
    undo,
  },
  unsubscribe: { unsubscribe: ofSubscriber(unsubscribe), undo },
  manage: {
    ro: speak('ro'),
    en: speak('en'),
    export: ofSubscriber(requestExport, () => ({ done: 'exported' })),
    unsubscribe: ofSubscriber(unsubscribe, (id) => ({ purpose: 'unsubscribe', token: unsubscribeToken(id) })),
    erase: ofSubscriber(erase),
  },
}

/**
 * Does what a button of a link's page says, once the button is pressed.
 *
 * @param button The value that it sent.
 * @returns where the visitor goes then; undefined when no page of this kind has such a button.
 */
export async function press(pressed: Pressed, button: string): Promise<Outcome | undefined> {
  const deed = Object.hasOwn(deeds[pressed.purpose], button) ? deeds[pressed.purpose][button] : undefined
  if (!deed) return undefined
  const { purpose, token, step } = pressed
  return { purpose, token, locale: step.locale, ...(await deed(pressed)) }
}
