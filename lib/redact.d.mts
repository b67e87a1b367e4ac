export declare function redact(text: string): string
export declare function redactOutput(): void
