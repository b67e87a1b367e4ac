import { externalLinks } from '../../lib/content/links.ts'
import { writtenRecords } from '../../lib/content/records-of.ts'
import { textsOf } from '../../lib/content/remarks/texts.ts'
import { type Command, EXIT, printJson } from './command.ts'

/** How many addresses are asked at once, and how long each may take. */
const PARALLEL = 4
const LIMIT_IN_MS = 10_000

/** Servers that answer nobody but browsers: the link may well be right. */
const UNDECIDED = [401, 403, 405, 429]

const WORDS = {
  ro: { broken: 'nu răspunde', undecided: 'nu se lasă verificată; deschideți-o în browser', end: 'adrese verificate' },
  en: { broken: 'does not answer', undecided: 'cannot be checked; open it in a browser', end: 'addresses checked' },
}

interface Checked {
  address: string
  places: string[]
  state: 'fine' | 'broken' | 'undecided'
  /** The status of the answer, or why there was none. */
  answer: string
}

async function ask(address: string, places: string[]): Promise<Checked> {
  const signal = AbortSignal.timeout(LIMIT_IN_MS)
  try {
    // A part of the answer is enough to know that there is one.
    const answer = await fetch(address, { signal, headers: { Range: 'bytes=0-1023' } })
    await answer.body?.cancel()
    const state = answer.ok ? 'fine' : UNDECIDED.includes(answer.status) ? 'undecided' : 'broken'
    return { address, places, state, answer: String(answer.status) }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { address, places, state: 'broken', answer: cause instanceof Error ? cause.message : String(cause) }
  }
}

/** Every address of the internet in the content, with the places that name it. */
function addressesIn(contentDir: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { parsed } of writtenRecords(contentDir)) {
    for (const text of textsOf(parsed.value)) {
      for (const address of externalLinks(text)) {
        const { file, line, field } = parsed.problemAt(text.path, { ro: '', en: '' })
        found.set(address, [...(found.get(address) ?? []), `${file}:${line} ${field}`])
      }
    }
  }
  return found
}

export const links: Command = {
  usage: 'links',
  summary: {
    ro: 'verifică pe internet adresele externe din conținut',
    en: 'checks the external addresses of the content on the internet',
  },
  async run({ env: { contentDir }, language, json }) {
    const waiting = [...addressesIn(contentDir)]
    const checked: Checked[] = []
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) checked.push(await ask(...next))
    }
    await Promise.all(Array.from({ length: PARALLEL }, work))
    const broken = checked.filter(({ state }) => state === 'broken')
    const ok = broken.length === 0
    if (json) printJson({ ok, links: checked })
    else {
      const words = WORDS[language]
      for (const { address, places, state, answer } of checked) {
        if (state !== 'fine') console.log(`${address}: ${words[state]} (${answer})\n  ${places.join('\n  ')}`)
      }
      console.log(`${checked.length} ${words.end}.`)
    }
    return ok ? EXIT.done : EXIT.mistakes
  },
}
