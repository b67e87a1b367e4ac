/** A page that needs its framework runtime carries this; no page does today. */
const KEEP_RUNTIME = '<meta name="framework-runtime" content="keep"/>'

/** Scripts of the framework: inline ones, and files under `/_next/`. Structured data and the site's own files stay. */
const FRAMEWORK_SCRIPT =
  /<script\b(?![^>]*\btype="application\/ld\+json")(?![^>]*\bsrc="\/(?!_next\/))[^>]*>[\s\S]*?<\/script>/g
const SCRIPT_PRELOAD =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\b(?:as="script"|href="\/_next\/[^"]+\.js"))[^>]*>/g

/** A page's HTML without the framework's runtime. */
export function withoutRuntime(html) {
  if (html.includes(KEEP_RUNTIME)) return html
  return html.replace(FRAMEWORK_SCRIPT, '').replace(SCRIPT_PRELOAD, '')
}
