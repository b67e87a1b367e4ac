import { mark } from '@/lib/illustration'

/** The mark: three nested open rings. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path d={mark} />
    </svg>
  )
}
