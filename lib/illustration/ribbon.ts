import { cells, DOUBLE, quarterIn, type Piece, straight, TRIPLE } from './forms.ts'
import type { Hero } from './heroes.ts'
import { pick, type Random, weighted } from './random.ts'

/** Steps of a walk by heading: 0 = east, then clockwise. */
const STEP: readonly (readonly [number, number])[] = [[1, 0], [0, 1], [-1, 0], [0, -1]]

/** Lines that enter from the left edge and wander, turn by turn, like a river: at least one turn to each side. */
export function ribbon(columns: number, rows: number, next: Random): Hero | undefined {
  const side = Math.min(columns, rows)
  const fits = [2, 3].filter((radius) => side >= 2 * radius && side <= 3 * radius + 1)
  if (!fits.length) return
  const radius = pick(next, fits)
  const bands = weighted(next, [[TRIPLE, 2], [DOUBLE, 1]])
  const [wide, high] = [Math.floor(columns / radius), Math.floor(rows / radius)]
  const pieces: Piece[] = []
  const seen = new Set<string>()
  const turns: number[] = []
  let [x, y, heading] = [0, Math.floor(next() * high), 0]
  while (x >= 0 && y >= 0 && x < wide && y < high) {
    const box = cells(x * radius, y * radius, radius, radius)
    const turn = weighted(next, [[0, 1], [1, 2], [3, 2]])
    if (turn === 0) pieces.push(straight(box, bands, heading % 2 ? 'y' : 'x'))
    else pieces.push(quarterIn(box, turn === 1 ? (heading + 3) % 4 : heading, bands))
    // Three turns to one side would curl up into a figure, and a line that meets itself has nowhere to go.
    if (seen.has(`${x} ${y}`) || (turn && turns.at(-1) === turn && turns.at(-2) === turn)) return
    seen.add(`${x} ${y}`)
    turns.push(turn)
    heading = (heading + turn) % 4
    const [dx, dy] = STEP[heading] ?? [0, 0]
    ;[x, y] = [x + dx, y + dy]
  }
  if (pieces.length > 6 || !turns.includes(1) || !turns.includes(3)) return
  // What whole blocks leave of the frame, the line crosses straight on.
  if (x === wide && columns > wide * radius) {
    pieces.push(straight(cells(x * radius, y * radius, columns - wide * radius, radius), bands, 'x'))
  }
  if (y === high && rows > high * radius) {
    pieces.push(straight(cells(x * radius, y * radius, radius, rows - high * radius), bands, 'y'))
  }
  return { pieces, radius, open: false, bands }
}
