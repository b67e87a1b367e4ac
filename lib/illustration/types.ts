/** What a colour does in a picture; the hex behind it belongs to CSS (or to `palette.ts` for files). */
export type Role = 'accent' | 'deep' | 'ochre' | 'ink' | 'paper'

/** The colours strong enough to carry a whole picture: each title gets one. */
export type Lead = 'accent' | 'deep' | 'ochre'

/** A rectangle in grid points: twelve to a cell, so that halves, thirds, quarters and sixths are whole numbers. */
export type Box = { x: number; y: number; width: number; height: number }

/** A ring, or a disc when `inner` is 0, cut to `sweep` eighths of a turn clockwise from `from` (0 = east, 2 = south). */
export type Arc = { cx: number; cy: number; inner: number; outer: number; from: number; sweep: number }

export type Shape = ({ form: 'box' } & Box) | ({ form: 'arc' } & Arc)

/** One shape in one colour. */
export type Figure = { role: Role; shape: Shape }

/** A field of one colour and the figures on it. Blocks tile the picture without gaps or overlaps. */
export type Block = Box & { ground: Role; figures: Figure[] }

export type Format = { columns: number; rows: number }

/** A large plain area under the blocks; later fields lie on earlier ones. */
export type Field = Box & { role: Role }

/** A whole composition, as data. Figures never leave their block, so blocks may be painted in any order. */
export type Picture = Format & { lead: Lead; fields: Field[]; blocks: Block[] }

/** Grid points per cell. */
export const CELL = 12
