/**
 * Opens the pictures of an album in the dialog that stands empty in the page. Nothing is fetched but the picture itself,
 * as wide as the screen wants it; all words are the page's own. Without this script the links lead to each picture's page.
 */
const dialog = document.querySelector<HTMLDialogElement>('dialog.viewer')
const [position, stage] = dialog?.querySelectorAll<HTMLElement>('[role=status], .viewer-stage') ?? []
const items = [...document.querySelectorAll<HTMLElement>('.thumbnails > li')]
let shown = 0

function show(index: number): void {
  shown = (index + items.length) % items.length
  const item = items[shown]
  const figure = item?.querySelector('figure')?.cloneNode(true)
  if (!(figure instanceof HTMLElement) || !stage || !position) return
  for (const part of figure.querySelectorAll('[sizes]')) part.setAttribute('sizes', '100vw')
  figure.querySelector('img')?.setAttribute('loading', 'eager')
  stage.replaceChildren(figure)
  position.textContent = item?.dataset['position'] ?? ''
}

for (const [index, item] of items.entries()) {
  item.querySelector('a')?.addEventListener('click', (event) => {
    if (!dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    dialog.showModal()
    show(index)
  })
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }
dialog?.addEventListener('keydown', ({ key }) => {
  const step = steps[key]
  if (step) show(shown + step)
})
dialog?.addEventListener('click', ({ target }) => {
  const step = target instanceof HTMLElement && Number(target.dataset['step'])
  if (step) show(shown + step)
})
dialog?.addEventListener('close', () => items[shown]?.querySelector('a')?.focus())

export {}
