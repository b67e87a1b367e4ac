import table from './letters.json' with { type: 'json' }

const advances: Record<string, number> = table.advances
const paths: Record<string, string> = table.paths
const kerning: Record<string, number> = table.kerning

/** Space between letters, in units of the font: large type is set tight. */
const TRACKING = -18

/** Height of a capital, as a share of the size. */
export const CAPITAL = table.capHeight / table.unitsPerEm

/** Where each letter of a line stands, in units of the font, and how wide the line is. What the font lacks is left out. */
function placed(text: string): { letters: Array<{ letter: string; x: number }>; width: number } {
  let x = 0
  let before = ''
  const letters = [...text.normalize('NFC').replace(/\s/g, ' ')].flatMap((letter) => {
    const advance = advances[letter]
    if (advance === undefined) return []
    x += kerning[before + letter] ?? 0
    const at = { letter, x }
    x += advance + TRACKING
    before = letter
    return [at]
  })
  return { letters, width: x - TRACKING }
}

/** How wide a line is when it is set in a size. */
export function widthOf(text: string, size: number): number {
  return (placed(text).width * size) / table.unitsPerEm
}

/** A line in the site's display type, as shapes: it looks the same where no font is installed. */
export function lettering(
  text: string,
  { x, y, size, fill }: { x: number; y: number; size: number; fill: string },
): string {
  const shapes = placed(text).letters.map(
    ({ letter, x }) => `<path transform="translate(${x})" d="${paths[letter] ?? ''}"/>`,
  )
  return `<g fill="${fill}" transform="translate(${x} ${y})scale(${size / table.unitsPerEm})">${shapes.join('')}</g>`
}
