import { Enhancement } from '@/components/ui/enhancement'

/** What every page needs before its first paint: all of its text, and the visitor's display preferences, with scripts or without. */
export function DocumentHead() {
  return (
    <>
      {/* Painted half read, a page moves as the rest of it comes (WHATWG HTML, link type "expect"; docs/decisions/0020). */}
      <link rel="expect" href="#page-end" blocking="render" />
      <Enhancement name="page" blocking />
      <noscript>
        <link rel="stylesheet" href="/preferences.css" />
      </noscript>
    </>
  )
}
