import type { ObjectiveView } from '@/lib/data/lists'

/** The strategic objectives with their large numbers. */
export function ObjectiveList({ objectives }: { objectives: ObjectiveView[] }) {
  return (
    <ol className="objectives">
      {objectives.map(({ number, title }) => (
        <li key={number} value={number}>
          <span className="objectives-number" aria-hidden="true">
            {number}
          </span>
          <p>{title}</p>
        </li>
      ))}
    </ol>
  )
}
