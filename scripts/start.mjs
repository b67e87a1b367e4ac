// `npm start` on a clean clone: plain JavaScript without dependencies, because nothing may be installed yet.
import { installIfNeeded } from './lib/install.mjs'
import { runTypeScript } from './lib/run.mjs'

installIfNeeded()
process.exitCode = await runTypeScript('scripts/serve.ts', process.argv.slice(2))
