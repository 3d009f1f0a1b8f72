export { CATALOG } from './catalog/catalog.generated.js'
export type { CatalogEntry, Rule, RuleTexts } from './catalog/rule.js'
export type { Claim, ClaimKind, Mode } from './claims/claim.js'
export { type DescribedClaim, type DescribedStatement, describe } from './claims/describe.js'
export { DOCUMENT_KINDS } from './claims/document-kind.js'
export type { Model, Understood } from './claims/extract.js'
export type { PolicyDocument, Section, Span, Statement } from './document/document.js'
export {
  type DeclaredPriority,
  type DocumentInput,
  Engine,
  type EngineOptions,
  type Judgement,
  type Level,
  type RuleFailure,
} from './engine.js'
export { compareFindings, compareText, type Finding, type Location, type Related, type Severity } from './findings/finding.js'
export { LANGUAGE_CODES } from './languages/tongues.js'
export { PRINCIPLES } from './principles/data.js'
export type { Principle, Source } from './principles/principles.js'
