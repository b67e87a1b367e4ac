import { enhancement } from '@/lib/enhancements'

interface EnhancementProps {
  /** Its file's name in `enhancements/`, without the ending. */
  name: string
  /** Only for what must run before the first paint: the page waits for it. */
  blocking?: boolean
}

/** One of the site's own scripts. The page works without it; the digest lets it run under every policy of the site. */
export function Enhancement({ name, blocking = false }: EnhancementProps) {
  return <script {...enhancement(name)} defer={!blocking} />
}
