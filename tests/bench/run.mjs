// `npm run bench`: measures the site against its requirements and prints one table; status 1 when one is missed.
//
//   npm run bench                      everything, about forty minutes
//   npm run bench -- --full            more requests and rounds
//   npm run bench -- --only=F-04,F-11  some requirements
//
// Needs what `npm test` needs, and nginx. It starts the site on port 3191 with data and content of its own, in a
// temporary folder; but it builds in `.next`, so no other site may run from this checkout meanwhile. Ratios hold
// anywhere: ours and the reference are measured in turns. Times hold for the machine, and want it idle.
import { installIfNeeded } from '../../scripts/lib/install.mjs'

const argument = (name) => process.argv.find((one) => one.startsWith(`--${name}`))
const isFull = argument('full') !== undefined
const only = argument('only')?.split('=')[1].split(',')
const wants = (...requirements) => !only || requirements.some((one) => only.includes(one))

installIfNeeded()
// The packages exist only now.
const { html, resetContent, startSite } = await import('./lib/site.mjs')
const { startNginx } = await import('./lib/nginx.mjs')
const { startStock } = await import('./lib/stock.mjs')
const { failures, row, table } = await import('./lib/table.mjs')

/** In the order in which they disturb each other least: publishing changes pages, building replaces them. */
const CHECKS = [
  ['F-01', 'javascript'],
  ['F-02', 'weight'],
  ['F-03', 'lighthouse'],
  ['F-03', 'phone'],
  ['F-11', 'navigation'],
  ['F-04', 'throughput'],
  ['F-05', 'caching'],
  ['F-05', 'flood'],
  ['S-11', 'slow'],
  ['F-06', 'publishing'],
  ['F-07', 'growth'],
  ['F-08', 'subscribers'],
  ['F-08', 'signups'],
  ['F-10', 'images'],
  ['F-09', 'start'],
]

/** A check that breaks is a failed row, and the others go on. */
async function attempt(requirement, name, work) {
  try {
    await work()
  } catch (error) {
    row(requirement, `${name} broke`, {
      ours: String(error.message ?? error)
        .replaceAll(/\s+/g, ' ')
        .slice(0, 200),
      ok: false,
    })
  }
}

resetContent()
const site = await startSite()
const stock = wants('F-01', 'F-04') ? await startStock(await html('/ro')) : undefined
const nginx = wants('F-04', 'F-05', 'F-06', 'S-11') ? await startNginx() : undefined
for (const [requirement, name] of CHECKS.filter(([requirement]) => wants(requirement))) {
  const check = await import(`./checks/${name}.mjs`)
  await attempt(requirement, name, () => check[name]({ site, stock, nginx, isFull }))
}
await Promise.all([site, stock, nginx].map((server) => server?.stop()))

console.log(`\n${table()}\n\n${failures()} failed`)
process.exit(failures() > 0 ? 1 : 0)
