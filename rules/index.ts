export { type BadLine, type Known, type Matched, matchBaseline, readBaseline, writeBaseline } from './baseline/baseline.js'
export { CATALOG } from './catalog/catalog.generated.js'
export { pageAddress, summaryOf } from './catalog/page.js'
export { type PageContext, renderIndex, renderPage } from './catalog/render-page.js'
export { type CatalogEntry, FAMILIES, type Family, type Rule, type RuleTexts } from './catalog/rule.js'
export type { Claim, ClaimKind, Mode } from './claims/claim.js'
export { type DescribedClaim, type DescribedStatement, describe, describeStatement } from './claims/describe.js'
export { DOCUMENT_KINDS } from './claims/document-kind.js'
export type { Model, Understood } from './claims/extract.js'
export type { StoredUnderstanding } from './claims/stored.js'
export type {
  Area,
  ComparedFinding,
  Detail,
  Effect,
  PolicyChanges,
  StatementChange,
  StatementPlace,
  Version,
} from './comparing/change.js'
export { comparePolicies } from './comparing/compare.js'
export { type BrokenExample, brokenExamples, patternProblem } from './custom-rules/check.js'
export { customPage } from './custom-rules/custom-page.js'
export { type ByLanguage, type CustomRule, messageOf, type OwnTerms } from './custom-rules/custom-rule.js'
export { ENGINE_DIGEST } from './digest.generated.js'
export type { PolicyDocument, Section, Span, Statement } from './document/document.js'
export { Engine } from './engine.js'
export type { Alignment, DeclaredPriority, EngineOptions, Level } from './engine-options.js'
export { compareFindings, compareText, type Finding, type Location, type Related, type Severity } from './findings/finding.js'
export { type Fingerprinted, fingerprintOf } from './findings/fingerprint.js'
export { BLANK, type Edit, FIX_KINDS, type Fix, type FixKind } from './findings/fix.js'
export { applyEdits } from './fixes/apply.js'
export type { DocumentInput } from './judging/document-reader.js'
export type { Judgement, RuleFailure } from './judging/judgement.js'
export {
  type AddressingPlace,
  COVERAGE_STATUSES,
  type CoverageStatus,
  type PrincipleCoverage,
} from './judging/principle-coverage.js'
export { LANGUAGE_CODES, MEANINGS, textOf } from './languages/tongues.js'
export { PRINCIPLES } from './principles/data.js'
export { principleOf } from './principles/find.js'
export type { Principle, Source } from './principles/principles.js'
export { isSuppressionFinding, type SuppressedFinding, type SuppressionFinding } from './suppressions/apply-suppressions.js'
export { isDay } from './suppressions/directive.js'
export { nearest } from './suppressions/nearest.js'
export { SUPPRESSION_RULES } from './suppressions/suppression.js'
export { suppressFileEdit, suppressionEdit } from './suppressions/suppression-edit.js'
