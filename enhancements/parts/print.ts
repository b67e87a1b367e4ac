import { asRead } from './as-read.ts'

/** The print control prints at once; without this script it opens words on the browser's own command. */
asRead(() => document.querySelector('.print-button')?.removeAttribute('popovertarget'))

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('.print-button')) window.print()
})
