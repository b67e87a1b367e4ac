import 'server-only'
import type { Locale } from '../../i18n/routing.ts'
import { database } from '../db/client.ts'
import { pick } from './published.ts'

/** The institution in one language; contacts are null until the owner supplies them. */
export interface InstitutionView {
  name: string
  shortName: string
  summary: string
  members: string
  network: string
  programmes: string
  seat: string | null
  email: string | null
  telephone: string | null
  fiscalCode: string | null
  registryNumber: string | null
}

/** The institution. */
export async function getInstitution(locale: Locale): Promise<InstitutionView> {
  const row = await database().institution.findFirstOrThrow({
    include: { translations: true },
  })
  const { name, shortName, summary, members, network, programmes, seat } = pick(row.translations, locale)
  const { email, telephone, fiscalCode, registryNumber } = row
  return {
    name,
    shortName,
    summary,
    members,
    network,
    programmes,
    seat,
    email,
    telephone,
    fiscalCode,
    registryNumber,
  }
}

/** Vision and mission, each one sentence. */
export async function getVisionAndMission(locale: Locale): Promise<{ vision: string; mission: string }> {
  const rows = await database().statementTranslation.findMany({ where: { locale } })
  const textOf = (key: string) => rows.find(({ statementKey }) => statementKey === key)?.text ?? ''
  return { vision: textOf('vision'), mission: textOf('mission') }
}
