import { run } from './content/run.ts'

process.exitCode = await run(process.argv.slice(2))
