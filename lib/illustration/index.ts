/** The project's own illustrations: pictures made from a title, the same for ever. */
export { compose } from './compose.ts'
export { mark } from './mark.ts'
export { type InlineSvg, toInlineSvg, toSvgFile } from './svg.ts'
export type { Format, Lead, Picture, Role } from './types.ts'
