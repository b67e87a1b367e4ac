/** A page's HTML without the framework's runtime. */
export function withoutRuntime(html: string): string

/** The framework's own file-system cache, keeping pages as documents. */
export default class DocumentCache {
  constructor(context: object)
}
