// `npm run content` and `npm run newsletter`, on a clean clone too: what they need is installed and made before they run.
import { installIfNeeded } from './lib/install.mjs'

const [command] = process.argv.splice(2, 1)
installIfNeeded()
// The packages exist only now; from here on, Node reads TypeScript.
await import('tsx')
const { generateClient } = await import('./lib/generate-client.ts')
generateClient()
await import(`./${command}.ts`)
