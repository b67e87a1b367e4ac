import type { InstitutionView } from '@/lib/data/institution'

interface AboutIntroProps {
  id: string
  institution: InstitutionView
}

/** What the institution is, who its members are, what its network is, and what it does. */
export function AboutIntro({ id, institution: { members, network, programmes } }: AboutIntroProps) {
  return (
    <div className="prose about-intro" id={id}>
      <p>{members}</p>
      <p>{network}</p>
      <p>{programmes}</p>
    </div>
  )
}
