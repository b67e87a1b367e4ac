import { Enhancement } from '@/components/ui/enhancement'

/** What every page needs before its first paint: the visitor's display preferences, with scripts or without. */
export function DocumentHead() {
  return (
    <>
      <Enhancement name="page" blocking />
      <noscript>
        <link rel="stylesheet" href="/preferences.css" />
      </noscript>
    </>
  )
}
