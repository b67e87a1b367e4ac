import { compose, type Format, toInlineSvg } from '@/lib/illustration'
import { remember } from '@/lib/remember'

interface IllustrationProps {
  /** The words that the picture is drawn from: the same words, the same picture. */
  title: string
  columns: number
  rows: number
}

/** Pages are made anew with each publication, and their pictures are those of before (F-07). */
const draw = remember(1_000, (title: string, format: Format) => toInlineSvg(compose(title, format)))

/** A decorative picture of the site's own family, drawn into the page in its colours. */
export function Illustration({ title, columns, rows }: IllustrationProps) {
  const { viewBox, layers } = draw(title, { columns, rows })
  return (
    <svg className="illustration" viewBox={viewBox} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {layers.map(({ role, d }) => (
        <path key={d} className={`art-${role}`} d={d} />
      ))}
    </svg>
  )
}
