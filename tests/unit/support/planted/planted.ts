/** A mistake as an editor makes it, and what the check must say about it. */
export interface Planted {
  mistake: string
  file: string
  /** The words replaced, or the whole file's new text. */
  change: { from: string; to: string } | { whole: string }
  /** The words at which the message must point, as they stand in the changed file. */
  at: string
  field: string
  /** Words of the Romanian message. */
  says: string
}

/** Words of a file, replaced by others. */
export const replaced = (file: string, from: string, to: string) => ({ file, change: { from, to } })

/** A whole file, written anew. */
export const rewritten = (file: string, whole: string) => ({ file, change: { whole } })
