import { DOUBLE, TRIPLE } from './bands.ts'
import { at } from './circles.ts'
import { cells, type Piece, quarterIn, straight } from './forms.ts'
import type { Hero } from './heroes.ts'
import { chance, pick, type Random, weighted } from './random.ts'

/** Half a ring, one end of which runs straight out of the picture. */
export function track(columns: number, rows: number, next: Random): Hero | undefined {
  const radius = Math.floor(Math.min(columns, rows) / 2)
  // On a shorter run it would be a hook, and a hook reads as a letter.
  if (radius < 2 || columns < 3 * radius) return
  const bands = weighted(next, [TRIPLE, DOUBLE], [5, 2])
  const pieces = [at(radius, radius, radius, 1, bands), at(radius, radius, radius, 2, bands)]
  // In lengths of the radius, so that a field may end between two of them.
  for (let x = radius; x < columns; x += radius) {
    pieces.push(straight(cells(x, 0, Math.min(radius, columns - x), radius), bands, 'x'))
  }
  return { pieces, radius, bands, calls: 0.5 }
}

/**
 * Lines that enter at the left edge and go down through the picture like a river: east, south, east again. Only those
 * two ways: a line that turned back would make a hook or an S, and those read as letters too.
 */
export function ribbon(columns: number, rows: number, next: Random): Hero | undefined {
  const side = Math.min(columns, rows)
  const fits = [2, 3].filter((radius) => side >= 2 * radius && side <= 3 * radius + 1)
  if (!fits.length) return
  const radius = pick(next, fits)
  const bands = weighted(next, [TRIPLE, DOUBLE], [2, 1])
  const pieces: Piece[] = []
  let [x, y, east, turns] = [0, radius * Math.floor(next() * Math.floor(rows / radius)), true, 0]
  while (x < columns && y < rows) {
    const [width, height] = [Math.min(radius, columns - x), Math.min(radius, rows - y)]
    // What whole blocks leave of the frame has no room for a turn: the line crosses it straight on.
    const turn = width === height && chance(next, 0.7)
    const box = cells(x, y, width, height)
    pieces.push(turn ? quarterIn(box, east ? 3 : 1, bands) : straight(box, bands, east ? 'x' : 'y'))
    if (turn) [east, turns] = [!east, turns + 1]
    if (east) x += width
    else y += height
  }
  return pieces.length <= 6 && turns >= 2 ? { pieces, radius, bands, calls: 1 } : undefined
}
