// `npm start`, `npm run content` and `npm run newsletter`, on a clean clone too: what they need is installed and made before
// they run. Plain JavaScript without dependencies, because nothing may be installed yet.
import { installIfNeeded } from './lib/install.mjs'
import { loadTypeScript } from './lib/load-typescript.mjs'

const [command] = process.argv.splice(2, 1)
installIfNeeded()
const { generateClient } = await loadTypeScript('scripts/lib/generate-client.ts')
generateClient()
await loadTypeScript(`scripts/${command}.ts`)
