// Loaded into a measured program: says at its end how much memory it had at its highest, in KB.
process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}\n`))
