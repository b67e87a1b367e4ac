import { Illustration } from '@/components/ui/illustration'
import type { ProgrammeView } from '@/lib/data/lists'

/** The fields in which programmes run, each with its own picture. */
export function ProgrammeList({ programmes }: { programmes: ProgrammeView[] }) {
  return (
    <ul className="programmes">
      {programmes.map(({ key, title, text }) => (
        <li key={key}>
          <Illustration title={title} columns={6} rows={4} />
          <h2>{title}</h2>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ul>
  )
}
