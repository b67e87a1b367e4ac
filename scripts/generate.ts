import { generateClient } from './lib/generate-client.ts'

/** Makes the store's client, if it is missing or of another schema. */
generateClient()
