/** The framework's own file-system cache, keeping pages as documents. */
export default class DocumentCache {
  constructor(context: object)
  set(key: string, value: object | null, context: object): Promise<void>
}
