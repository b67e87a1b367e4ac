import { Illustration } from '@/components/ui/illustration'
import type { ObjectiveView } from '@/lib/data/lists'

interface ObjectiveListProps {
  objectives: ObjectiveView[]
  /** On their own page the numbers are enormous, and each objective has its picture. */
  large?: boolean
}

/** The strategic objectives with their large numbers. */
export function ObjectiveList({ objectives, large = false }: ObjectiveListProps) {
  return (
    <ol className={large ? 'objectives objectives-large' : 'objectives'}>
      {objectives.map(({ number, title }) => (
        <li key={number} value={number}>
          <span className="objectives-number" aria-hidden="true">
            {number}
          </span>
          <p>{title}</p>
          {large && <Illustration title={title} columns={4} rows={4} />}
        </li>
      ))}
    </ol>
  )
}
