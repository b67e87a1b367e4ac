// What the preview adds to the site (E-06): a token, a banner, and a page that refreshes when a file is saved.
import { timingSafeEqual } from 'node:crypto'

/** The preview's own addresses. */
export const CHANGES = '/preview/changes'
export const NEWS = '/preview/news'
export const REFRESH = '/preview/refresh.js'
export const STYLE = '/preview/banner.css'
export const BOARD = '/preview/board'

/** The word of the address that brings the token, and the cookie that keeps it. */
const NAME = 'preview'

/** Reloads the page when the server says that something changed; after a pause of the server, when it is back. */
export const REFRESH_SCRIPT = `const changes = new EventSource('${CHANGES}')
changes.addEventListener('message', () => location.reload())
`

export const STYLE_SHEET = `.preview-banner {
  position: sticky; inset-block-end: 0; z-index: 10; margin: 0; padding: 0.5rem 1rem;
  background: #ffd43b; color: #000; font-weight: 700;
}
.preview-banner a { color: #000; }
.preview-banner ul { margin: 0.25rem 0 0; padding-inline-start: 1.25rem; font-weight: 400; }
@media print { .preview-banner { display: none; } }
`

const WORDS = {
  ro: { draft: 'Previzualizare: arată și ciornele. Nu este site-ul public.', board: 'Tabla traducerilor' },
  en: { draft: 'Preview: drafts are shown as well. This is not the public site.', board: 'Board of translations' },
}

const REFUSAL = `<!doctype html><html lang="ro"><meta charset="utf-8"><title>Previzualizare</title>
<h1>Previzualizarea cere o cheie</h1>
<p>Deschideți adresa întreagă pe care a scris-o în terminal comanda <code>npm run content -- preview</code>.</p>
<p lang="en">Open the whole address that <code>npm run content -- preview</code> has written into the terminal.</p></html>`

function isToken(sent, token) {
  const [a, b] = [Buffer.from(sent ?? ''), Buffer.from(token)]
  return token !== '' && a.length === b.length && timingSafeEqual(a, b)
}

const cookieOf = ({ headers }) => new RegExp(`(?:^|; )${NAME}=([^;]+)`).exec(headers.cookie ?? '')?.[1]

/**
 * Lets nobody in without the token: in the address once, then in a cookie; or as the publishing process sends it.
 *
 * @returns whether the request is answered already.
 */
export function gate(request, response, token) {
  const url = new URL(request.url, 'http://preview')
  const sent = url.searchParams.get(NAME)
  if (sent !== null && isToken(sent, token)) {
    url.searchParams.delete(NAME)
    const cookie = `${NAME}=${token}; Path=/; HttpOnly; SameSite=Strict`
    response.writeHead(303, { Location: url.pathname + url.search, 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
    response.end()
    return true
  }
  // The one address that has its own check.
  if (request.url === '/api/revalidate') return false
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const isAllowed = request.url === NEWS ? isToken(bearer, token) : isToken(cookieOf(request), token)
  if (isAllowed) return false
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
  response.writeHead(401, headers).end(REFUSAL)
  return true
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page with the banner at its end; it refreshes by itself, without scripts as well. */
export function withBanner(html, url, mistakes) {
  const words = url.startsWith('/en') ? WORDS.en : WORDS.ro
  const head =
    `<meta name="robots" content="noindex"><link rel="stylesheet" href="${STYLE}">` +
    `<script src="${REFRESH}" defer></script><noscript><meta http-equiv="refresh" content="1"></noscript>`
  const list =
    mistakes.length > 0 ? `<ul lang="ro">${mistakes.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : ''
  const banner = `<div class="preview-banner" role="note">${words.draft} <a href="${BOARD}">${words.board}</a>${list}</div>`
  return html.replace('</head>', `${head}</head>`).replace('</body>', `${banner}</body>`)
}
