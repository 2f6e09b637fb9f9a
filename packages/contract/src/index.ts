export type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf, Words } from './endpoint.ts';
export { Refusal, RefusalBody, WordsSchema } from './refusal.ts';
export * from './audit.ts';
export * from './draws.ts';
export * from './plans.ts';
export { PlanContentSchema } from './plan-content.ts';
export { ChoiceSchema, EventSchema } from './procedure.ts';
export * from './identity.ts';
export * from './log.ts';
export * from './notices.ts';
export * from './people.ts';
export * from './conflicts.ts';
export * from './imports.ts';
export {
  type Expert,
  type ExpertDraft,
  ExpertSchema,
  FileSchema,
  type Inspector,
  type InspectorDraft,
  InspectorSchema,
  type Institution,
  type InstitutionDraft,
  InstitutionSchema,
  type RecordSubject,
} from './registry.ts';
export * from './registry-endpoints.ts';
export * from './institution-file.ts';
export * from './scope.ts';
export * from './scope-search.ts';
export * from './library.ts';
export * from './certificate-documents.ts';
export * from './credentials.ts';
export * from './open-data.ts';
export * from './subscriptions.ts';
