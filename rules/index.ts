export { CATALOG } from './catalog/catalog.generated.js'
export { pageAddress, summaryOf } from './catalog/page.js'
export type { CatalogEntry, Rule, RuleTexts } from './catalog/rule.js'
export type { Claim, ClaimKind, Mode } from './claims/claim.js'
export { type DescribedClaim, type DescribedStatement, describe, describeStatement } from './claims/describe.js'
export { DOCUMENT_KINDS } from './claims/document-kind.js'
export type { Model, Understood } from './claims/extract.js'
export type { PolicyDocument, Section, Span, Statement } from './document/document.js'
export {
  type Alignment,
  type DeclaredPriority,
  type DocumentInput,
  Engine,
  type EngineOptions,
  type Judgement,
  type Level,
  type RuleFailure,
} from './engine.js'
export { compareFindings, compareText, type Finding, type Location, type Related, type Severity } from './findings/finding.js'
export { BLANK, type Edit, type Fix, type FixKind } from './findings/fix.js'
export { applyEdits } from './fixes/apply.js'
export { LANGUAGE_CODES, textOf } from './languages/tongues.js'
export { PRINCIPLES } from './principles/data.js'
export { principleOf } from './principles/find.js'
export type { Principle, Source } from './principles/principles.js'
export { isSuppressionFinding, type SuppressedFinding, type SuppressionFinding } from './suppressions/apply-suppressions.js'
export { nearest } from './suppressions/nearest.js'
export { SUPPRESSION_RULES } from './suppressions/suppression.js'
export { suppressFileEdit, suppressionEdit } from './suppressions/suppression-edit.js'
