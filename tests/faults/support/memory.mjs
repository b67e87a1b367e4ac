// Loaded into a server under test, ahead of it: answers each question with the resident memory, in bytes, after a
// collection. The collector by itself lets garbage grow by hundreds of megabytes before it thinks it worth the effort.
process.on('message', () => {
  globalThis.gc()
  // What was waiting for the first collection, such as finalisers, is ready for the second.
  setTimeout(() => {
    globalThis.gc()
    process.send(process.memoryUsage.rss())
  }, 500)
})
