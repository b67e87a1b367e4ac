import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * The mails of a mailbox that was saved into files: one file for all (mbox), or a folder with a file for each (`.eml`, as
 * programs of mail save them, or the folders of a Maildir). A byte of theirs is a character of what is given.
 */
export async function* mailsIn(place: string): AsyncGenerator<string> {
  if ((await stat(place)).isDirectory()) {
    for (const name of (await readdir(place)).sort()) {
      if (!name.startsWith('.')) yield* mailsIn(path.join(place, name))
    }
    return
  }
  const text = await readFile(place, 'latin1')
  if (!text.startsWith('From ')) {
    yield text
    return
  }
  // mboxrd: a line of a mail that begins so has a mark before it.
  for (const mail of text.split(/(?:^|(?<=\n\r?\n))From [^\n]*\n/).slice(1)) {
    yield mail.replaceAll(/^>(>*From )/gm, '$1')
  }
}
