// What every page carries, in one file: each file is a request that the first view waits for (docs/decisions/0020).
import './parts/preferences.ts'
import './parts/print.ts'
