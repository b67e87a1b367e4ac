import type { Role } from './types.ts'

/** The light palette of the brand, for files: a page uses CSS instead. */
export const PALETTE: Readonly<Record<Role, string>> = {
  accent: '#b3261e',
  deep: '#0f4a54',
  ochre: '#e0a526',
  ink: '#1b1a17',
  paper: '#f3ead8',
}
