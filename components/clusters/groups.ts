import type { Messages } from 'next-intl'
import type { ClusterItemView, ClusterView } from '@/lib/data/clusters'

/** What a field of the profile holds; the page shows each kind in its own way. */
export type FieldValue =
  | { kind: 'list'; items: ClusterItemView[] }
  | { kind: 'markdown'; source: string }
  | { kind: 'text'; text: string }
  | { kind: 'count'; count: number }
  | { kind: 'date'; iso: string }
  | { kind: 'answer'; answer: boolean }

const date = (iso: string | null): FieldValue[] => (iso ? [{ kind: 'date', iso }] : [])
const text = (value: string | null): FieldValue[] => (value ? [{ kind: 'text', text: value }] : [])
const markdown = (source: string | null): FieldValue[] => (source ? [{ kind: 'markdown', source }] : [])
const count = (value: number | null): FieldValue[] => (value === null ? [] : [{ kind: 'count', count: value }])
const answer = (value: boolean | null): FieldValue[] => (value === null ? [] : [{ kind: 'answer', answer: value }])
const list = (items: ClusterItemView[]): FieldValue[] => (items.length > 0 ? [{ kind: 'list', items }] : [])

type GroupName = keyof Messages['Cluster']['groups']
type FieldName = keyof Messages['Cluster']['fields']

export interface ProfileField {
  name: FieldName
  value: FieldValue
}

export interface ProfileGroup {
  name: GroupName
  fields: ProfileField[]
}

/**
 * The platform's profile in its groups and its order. Fields without a value are left out, and so are groups
 * without a field.
 */
export function profileGroups(cluster: ClusterView): ProfileGroup[] {
  const { items } = cluster
  return [
    group('general', [
      ...field('establishedOn', date(cluster.establishedOn)),
      ...field('managementStaff', count(cluster.managementStaff)),
      ...field('excellenceLabel', text(cluster.excellenceLabel)),
      ...field('excellenceLabelDate', date(cluster.excellenceLabelDate)),
      ...field('memberships', list(items('memberships'))),
      ...field('managementTeam', list(items('managementTeam'))),
      ...field('languages', list(items('languages'))),
    ]),
    group('focus', [
      ...field('sectoralIndustries', list(items('sectoralIndustries'))),
      ...field('technologyFields', list(items('technologyFields'))),
      ...field('s3PriorityAreas', list(items('s3PriorityAreas'))),
      ...field('emergingIndustries', list(items('emergingIndustries'))),
    ]),
    group('composition', [
      ...field('totalMembers', count(cluster.totalMembers)),
      ...field('foundingMembers', count(cluster.foundingMembers)),
      ...field('smeMembers', count(cluster.smeMembers)),
      ...field('largerCompanies', count(cluster.largerCompanies)),
      ...field('researchOrganisations', count(cluster.researchOrganisations)),
      ...field('otherActors', count(cluster.otherActors)),
      ...field('scaleUpSupport', markdown(cluster.scaleUpSupport)),
      ...field('majorPlayers', list(items('majorPlayers'))),
      ...field('compositionAsOf', date(cluster.compositionAsOf)),
    ]),
    group('strategy', [
      ...field('strategy', markdown(cluster.strategy)),
      ...field('formalisedStrategy', answer(cluster.formalisedStrategy)),
      ...field('internationalisationFocus', answer(cluster.internationalisationFocus)),
      ...field('supportServices', list(items('supportServices'))),
    ]),
    group('cooperation', [
      ...field('internationalCountries', list(items('internationalCountries'))),
      ...field('internationalActivities', list(items('internationalActivities'))),
      ...field('transnationalCountries', list(items('transnationalCountries'))),
      ...field('partnerClusters', list(items('partnerClusters'))),
    ]),
    group('support', [
      ...field('fundedProgrammes', list(items('fundedProgrammes'))),
      ...field('regionalProgrammes', list(items('regionalProgrammes'))),
    ]),
    group('success', [
      ...field('successTitle', text(cluster.successTitle)),
      ...field('successStory', markdown(cluster.successStory)),
    ]),
    group('why', [...field('whyCooperate', markdown(cluster.whyCooperate))]),
  ].filter(({ fields }) => fields.length > 0)
}

function group(name: GroupName, fields: ProfileField[]): ProfileGroup {
  return { name, fields }
}

function field(name: FieldName, values: FieldValue[]): ProfileField[] {
  return values.map((value) => ({ name, value }))
}
