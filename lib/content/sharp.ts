/** The library that makes pictures: loaded when there is one to make, because that takes as long as a small publication. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp')
  // Pictures are worked on two at a time (media-folder.ts): more threads for each would only wait for each other.
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}
