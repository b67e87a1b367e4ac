/** An e-mail address, also where its sign is encoded. A path of a package (`/@scope/`) is none: nothing stands before. */
const ADDRESS = /[^\s<>"'()[\]{},;:/=?&@]+(?:@|%40)(?:[\p{L}\d-]+\.)+[\p{L}\d-]+/gu

/** A token of a mailed link by its form (lib/newsletter/tokens.ts): random letters of base64url, a capital among them. */
const TOKEN = /(?<![\w-])(?=[\w-]*[A-Z])[\w-]{43,}(?![\w-])/g

/** A text without any address or token: only so may it be logged or kept (N-40). */
export function redact(text) {
  return text.replace(ADDRESS, '[address]').replace(TOKEN, '[token]')
}

/** Redacts all that this process writes out from now on, whoever writes it. */
export function redactOutput() {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream)
    stream.write = (chunk, ...rest) => write(typeof chunk === 'string' ? redact(chunk) : chunk, ...rest)
  }
}
