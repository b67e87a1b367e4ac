// Loaded into a server under test, ahead of it: answers what only the process itself knows.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION_IN_MS = 10
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_IN_MS })

const answers = {
  /** Resident memory in bytes, after a collection: by itself the collector lets garbage grow by hundreds of megabytes. */
  memory(answer) {
    globalThis.gc()
    // What was waiting for the first collection, such as finalisers, is ready for the second.
    setTimeout(() => {
      globalThis.gc()
      answer(process.memoryUsage.rss())
    }, 500)
  },
  /** The longest time for which the thread did one thing since it was last asked, in milliseconds. */
  'longest wait'(answer) {
    delay.enable()
    answer(delay.max / 1e6)
    delay.reset()
  },
}

process.on('message', (question) => answers[question]((answer) => process.send(answer)))
