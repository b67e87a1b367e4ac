/** Rings of a form, from the centre out, in twelfths of its radius. */
export type Bands = readonly (readonly [inner: number, outer: number])[]

const ring = (inner: number, outer: number): readonly [number, number] => [inner, outer]

/**
 * Three lines, as in the mark. They and the two lines are symmetrical about the half of the radius: a quarter turn, a
 * straight and the next turn of the same size meet line on line, in whichever direction they run, and a ring keeps half
 * a band of its ground around it.
 */
export const TRIPLE: Bands = [ring(1, 3), ring(5, 7), ring(9, 11)]
export const DOUBLE: Bands = [ring(1.5, 4.5), ring(7.5, 10.5)]
export const FAT: Bands = [ring(4, 11)]
export const SOLID: Bands = [ring(0, 12)]
/** As far out as the lines reach, to stand beside them in one circle. */
export const CORE: Bands = [ring(0, 11)]
