/** The print control prints at once; without this script it opens words on the browser's own command. */
document.addEventListener('DOMContentLoaded', () => {
  const control = document.querySelector('.print-button')
  control?.removeAttribute('popovertarget')
  control?.addEventListener('click', () => window.print())
})

export {}
