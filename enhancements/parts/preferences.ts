import { COOKIE, choose, colours, KEPT_FOR_SECONDS, readWords } from '../../lib/preferences/words.ts'
import { asRead } from './as-read.ts'

// Before the first paint: the visitor's words onto the root. Then the buttons of every preferences form, without a reload.

const root = document.documentElement
let words: string[]

function read(): void {
  words = readWords(new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(document.cookie)?.[1] ?? '')
  show()
}

function show(): void {
  if (words.length > 0) root.dataset['view'] = words.join(' ')
  else delete root.dataset['view']
  press()
}

function press(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-on]')) {
    const { value } = button
    button.ariaPressed = String(value === 'device' ? !words.some((word) => isColour(word)) : words.includes(value))
  }
}

function isColour(word: string): boolean {
  return colours.some((colour) => colour === word)
}

function keep(): void {
  const age = words.length > 0 ? KEPT_FOR_SECONDS : 0
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${COOKIE}=${words.join('.')}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter: button } = event
  if (!(form instanceof HTMLFormElement && button instanceof HTMLButtonElement && button.name === 'view')) return
  const chosen = choose(words, button.value)
  if (!chosen) return
  event.preventDefault()
  words = chosen
  keep()
  show()
  const { on, off, done } = button.dataset
  const size = form.querySelector(`.when-${words.find((word) => word.startsWith('text-')) ?? 'text-100'}`)?.textContent
  const status = form.querySelector('[role=status]')
  if (status) status.textContent = done ?? (on ? (button.ariaPressed === 'true' ? on : off) : size) ?? ''
})

read()
asRead(press)
// A page brought back from the browser's memory, or made ready before the click, may be older than the last choice. A page
// that was never left hears nothing, because its first `pageshow` is in the task that loads it (docs/decisions/0020).
addEventListener('pagehide', () => addEventListener('pageshow', read, { once: true }))
document.addEventListener('prerenderingchange', read)
