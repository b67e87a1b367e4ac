interface Counts {
  documents: number
  images: number
  inAnAlbum: number
  achievements: number
  clusters: number
}

/** The set that F-07 asks for. */
export const LARGE: Counts

/** Writes content files beside those that are there. */
export function writeGrowth(contentDir: string, counts: Partial<Counts>): void
