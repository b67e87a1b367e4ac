import { Illustration } from '@/components/ui/illustration'
import { OnlyIn, useForeign } from '@/components/ui/only-in'
import type { ProgrammeView } from '@/lib/data/lists'

/** The fields in which programmes run, each with its own picture. */
export function ProgrammeList({ programmes }: { programmes: ProgrammeView[] }) {
  return (
    <ul className="programmes">
      {programmes.map((programme) => (
        <Programme key={programme.key} programme={programme} />
      ))}
    </ul>
  )
}

function Programme({ programme: { title, text, original } }: { programme: ProgrammeView }) {
  const lang = useForeign(original)
  return (
    <li>
      <Illustration title={title} columns={6} rows={4} />
      <h2 lang={lang}>{title}</h2>
      <OnlyIn original={original} />
      {text && <p lang={lang}>{text}</p>}
    </li>
  )
}
