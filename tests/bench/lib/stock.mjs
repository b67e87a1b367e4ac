import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort, run, start, untilAnswers } from './processes.mjs'

/** Inside the checkout, so that it finds the packages; outside of everything that is checked, built or committed. */
const FOLDER = path.resolve('data/bench-stock')
const NEXT = path.resolve('node_modules/next/dist/bin/next')

const PAGE = `import { readFileSync } from 'node:fs'

export const dynamicParams = false

export function generateStaticParams() {
  return [{ locale: 'ro' }]
}

export default function Page() {
  return <div dangerouslySetInnerHTML={{ __html: readFileSync('text.html', 'utf8') }} />
}
`

const LAYOUT = `export default async function Layout({ children, params }) {
  return <html lang={(await params).locale}><body>{children}</body></html>
}
`

const CONFIG = `export default {
  turbopack: { root: ${JSON.stringify(path.resolve('.'))} },
}
`

/**
 * The reference: what the framework makes of the same text when nothing is configured. One static page, no client
 * component, no style sheet, no picture of its own.
 *
 * @param {string} html The whole page whose text it gets.
 */
export async function startStock(html) {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(path.join(FOLDER, 'app/[locale]'), { recursive: true })
  const files = {
    'package.json': '{ "type": "module" }',
    'next.config.mjs': CONFIG,
    'app/[locale]/layout.jsx': LAYOUT,
    'app/[locale]/page.jsx': PAGE,
    'text.html': html.slice(html.indexOf('>', html.indexOf('<body')) + 1, html.lastIndexOf('</body>')),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(FOLDER, name), text)
  const options = { cwd: FOLDER, env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } }
  await run(process.execPath, [NEXT, 'build'], options)
  const port = await freePort()
  const program = start(process.execPath, [NEXT, 'start', '-p', String(port)], options)
  const origin = `http://localhost:${port}`
  await untilAnswers(`${origin}/ro`, program, 60_000)
  return {
    origin,
    pid: program.pid,
    async stop() {
      await program.stop()
      rmSync(FOLDER, { recursive: true, force: true })
    },
  }
}
