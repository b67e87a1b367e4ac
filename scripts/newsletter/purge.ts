import path from 'node:path'
import { removeProofs } from '../../lib/newsletter/import-proofs.ts'
import { cleanUp, removeMailFiles } from '../../lib/newsletter/janitor.ts'
import { type Command, EXIT } from './command.ts'

export const purge: Command = {
  usage: 'purge',
  summary:
    'șterge acum ce nu se mai păstrează: cereri neconfirmate, linkuri expirate; site-ul pornit o face în fiecare oră',
  async run({ database, env, now, print }) {
    await cleanUp(database, now)
    await removeMailFiles(path.join(env.dataDir, 'mail'), now)
    await removeProofs(database, env.dataDir, now)
    await print('Șters.\n')
    return EXIT.done
  },
}
