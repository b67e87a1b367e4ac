/** A page's HTML without the framework's runtime. */
export function withoutRuntime(html: string): string
