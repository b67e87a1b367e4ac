/** Runs a program, passes signals on to it, and resolves to its exit code. */
export function run(command: string, args: string[], env?: Record<string, string>): Promise<number>

/** Runs a TypeScript file of the project with Node. */
export function runTypeScript(file: string): Promise<number>
