import { bundleEnhancements } from './lib/bundle-enhancements.ts'
import { generateClient } from './lib/generate-client.ts'

/** Makes what the sources need and git does not keep: the store's client and the bundles of the site's own scripts. */
generateClient()
bundleEnhancements()
