import { run } from './newsletter/run.ts'

process.exitCode = await run(process.argv.slice(2))
