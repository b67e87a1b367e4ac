import { run } from './content/run.ts'

// Whoever reads what is written may stop reading (`… | head`).
process.stdout.on('error', () => process.exit())

process.exitCode = await run(process.argv.slice(2))
