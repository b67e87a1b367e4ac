import { Illustration } from '@/components/ui/illustration'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
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
      {objectives.map((objective) => (
        <Objective key={objective.number} objective={objective} large={large} />
      ))}
    </ol>
  )
}

function Objective({ objective: { number, title, original }, large }: { objective: ObjectiveView; large: boolean }) {
  return (
    <li value={number}>
      <span className="objectives-number" aria-hidden="true">
        {number}
      </span>
      <p lang={useForeign(original)}>{title}</p>
      <OnlyIn original={original} />
      {large && <Illustration title={title} columns={4} rows={4} />}
    </li>
  )
}
