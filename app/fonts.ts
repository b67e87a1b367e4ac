import localFont from 'next/font/local'

// Optional: on a slow line the first page stays in the system's fonts, so that nothing moves when ours come late; the
// pages after it have them (docs/decisions/0020).

/**
 * Headings, navigation, figures: narrow, one weight for all that is asked for, so that no browser makes it bolder. Made by
 * scripts/fonts/build.py.
 */
const display = localFont({
  src: './fonts/bricolage-grotesque.woff2',
  variable: '--font-bricolage',
  weight: '600 800',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

/** Running text. */
const text = localFont({
  src: './fonts/source-serif-4.woff2',
  variable: '--font-source-serif',
  weight: '400',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

/** Class names that make both families known to the style sheet; they stand on `<html>`. */
export const fontClasses = `${display.variable} ${text.variable}`
