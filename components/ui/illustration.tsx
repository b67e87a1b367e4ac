import { compose, toInlineSvg } from '@/lib/illustration'

interface IllustrationProps {
  /** The words that the picture is drawn from: the same words, the same picture. */
  title: string
  columns: number
  rows: number
}

/** A decorative picture of the site's own family, drawn into the page in its colours. */
export function Illustration({ title, columns, rows }: IllustrationProps) {
  const { viewBox, layers } = toInlineSvg(compose(title, { columns, rows }))
  return (
    <svg className="illustration" viewBox={viewBox} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {layers.map(({ role, d }) => (
        <path key={d} className={`art-${role}`} d={d} />
      ))}
    </svg>
  )
}
