/** A page of the plainest kind, without a mistake. */
const GOOD = `<!DOCTYPE html>
<html lang="ro">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pagină de probă</title>
<style>
  body { background: #fff; color: #1b1a17; font: 18px/1.5 serif; margin: 16px; overflow-wrap: break-word }
  a, button { color: inherit; display: inline-block; font: inherit; min-height: 44px }
  :focus-visible { outline: 3px solid #b3261e }
</style></head>
<body><header><a href="#content">Sari la conținut</a></header>
<main id="content"><h1>Pagină de probă</h1><h2>Secțiune</h2><p>Un paragraf obișnuit, scris în română.</p>
<form><label for="name">Nume</label> <input id="name" autocomplete="name"> <button type="button">Trimite</button></form></main>
<footer><p>Subsol</p></footer></body></html>`

/** One known mistake: what is put instead of what. */
interface Planted {
  mistake: string
  from: string
  to: string
}

const END = '</main>'

const plant = (mistake: string, from: string, to: string): Planted => ({ mistake, from, to })

/** Known mistakes, of the kinds that sites have. */
export const planted: Planted[] = [
  plant('a field without a label', '<label for="name">Nume</label>', ''),
  plant('pale text', '<p>Un', '<p style="color:#999">Un'),
  plant('a link without words', END, `<a href="#x"></a>${END}`),
  plant('a button without words', 'Trimite', ''),
  plant('a picture without text', END, `<img src="/icon.svg" width="40" height="40">${END}`),
  plant('no title', '<title>Pagină de probă</title>', ''),
  plant('no language', '<html lang="ro">', '<html>'),
  plant('a language that there is not', '<html lang="ro">', '<html lang="xx-nowhere">'),
  plant(
    'a passage of the other language, unmarked',
    END,
    `<p>This is the page for the visitors of the city.</p>${END}`,
  ),
  plant('the wrong language', '<html lang="ro">', '<html lang="en">'),
  plant('an address on the page twice', END, `<label for="twice">A</label><input id="twice"><input id="twice">${END}`),
  plant('a skipped level of heading', '<h2>Secțiune</h2>', '<h4>Secțiune</h4>'),
  plant('no main heading', '<h1>Pagină de probă</h1>', '<p>Pagină de probă</p>'),
  plant('no main region', '<main id="content">', '<div id="content">'),
  plant('zoom forbidden', 'content="width=device-width"', 'content="width=device-width, user-scalable=no"'),
  plant('an unknown role', '<p>Un', '<p role="paragraf">Un'),
  plant('a state that no such element has', '<p>Un', '<p aria-checked="true">Un'),
  plant('hidden from listeners, but focusable', 'type="button"', 'type="button" aria-hidden="true"'),
  plant('an order of its own', 'type="button"', 'type="button" tabindex="1"'),
  plant('a list without its list', END, `<li>Un punct</li>${END}`),
  plant('a table head that heads nothing', END, `<table><tr><td headers="none">1</td></tr></table>${END}`),
  plant('a frame without a name', END, `<iframe src="/icon.svg"></iframe>${END}`),
  plant('no visible focus', 'outline: 3px solid #b3261e', 'outline: none'),
  plant('focus under a banner', END, `${END}<div style="position:fixed;inset:0;background:#eee"></div>`),
  plant(
    'a trap',
    END,
    `${END}<script>document.querySelector('button').onblur = (e) => setTimeout(() => e.target.focus())</script>`,
  ),
  plant(
    'a target too small',
    END,
    `<p><a href="#a" style="min-height:0;width:9px;height:9px;overflow:hidden;display:inline-block">a</a><a href="#b" style="min-height:0;width:9px;height:9px;overflow:hidden;display:inline-block">b</a></p>${END}`,
  ),
  plant('wider than a small window', '<p>Un', '<p style="width:600px">Un'),
  plant('text cut off', '<p>Un', '<p style="height:10px;overflow:hidden">Un'),
  plant('text over text', '<p>Un', '<p style="margin-top:-45px">Un'),
  plant(
    'motion that does not stop',
    '</style>',
    '@keyframes m { to { opacity: .5 } } h1 { animation: m 1s infinite }</style>',
  ),
  plant(
    'a new page every few seconds',
    '<meta charset="utf-8">',
    '<meta charset="utf-8"><meta http-equiv="refresh" content="30">',
  ),
  plant('a sound that starts by itself', END, `<audio autoplay src="/none.mp3"></audio>${END}`),
]

/** The good page, or the same with one mistake. */
export function pageWith(mistake?: Planted): string {
  if (!mistake) return GOOD
  if (!GOOD.includes(mistake.from)) throw new Error(`The page does not hold: ${mistake.from}`)
  return GOOD.replace(mistake.from, mistake.to)
}
