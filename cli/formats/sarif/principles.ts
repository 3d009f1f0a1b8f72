import { PRINCIPLES } from '@saydo/rules'
import type { ReportingDescriptorReference, ReportingDescriptorRelationship, ToolComponent, ToolComponentReference } from 'sarif'

/** Names the list of principles for ever, whatever version of it. */
const GUID = '6f0c1f6e-8a1b-4f52-9d0a-5d2b7c8e4a31'
const NAME = 'Principles of good service'

/** The principles that the rules serve, as SARIF's classes of findings. */
export const PRINCIPLES_TAXONOMY: ToolComponent = {
  name: NAME,
  guid: GUID,
  organization: 'Saydo',
  language: 'en',
  isComprehensive: true,
  shortDescription: { text: 'What the rules hold documents to.' },
  taxa: PRINCIPLES.map(({ id, title, sources }) => ({
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title} From ${sources.map((source) => `“${source.title}”`).join('; ')}.` },
  })),
}

const COMPONENT: ToolComponentReference = { name: NAME, guid: GUID, index: 0 }

export const SUPPORTED_TAXONOMIES: ToolComponentReference[] = [COMPONENT]

/** Refers to the principles of these ids. */
export function principleReferences(ids: readonly string[]): ReportingDescriptorReference[] {
  return ids.flatMap((id) => {
    const index = PRINCIPLES.findIndex((principle) => principle.id === id)
    return index < 0 ? [] : [{ id, index, toolComponent: COMPONENT }]
  })
}

/** Says that a rule serves these principles. */
export function principleRelationships(ids: readonly string[]): ReportingDescriptorRelationship[] {
  return principleReferences(ids).map((target) => ({ target, kinds: ['relevant'] }))
}
