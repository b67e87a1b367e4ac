// `npm start` on a clean clone: plain JavaScript without dependencies, because nothing may be installed yet.
import { installIfNeeded } from './lib/install.mjs'
import { loadTypeScript } from './lib/load-typescript.mjs'

installIfNeeded()
const { generateClient } = await loadTypeScript('scripts/lib/generate-client.ts')
generateClient()
await loadTypeScript('scripts/serve.ts')
