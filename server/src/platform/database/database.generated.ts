// Generated from the migrated database by `npm run generate`. Do not edit.
import type { ColumnType } from 'kysely';

type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;
export type Json = ColumnType<unknown, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface CredentialsDocument {
  certificate_id: string;
  decision_id: string;
  issued_at: Timestamp;
  language: string;
  number: string;
  pages: number;
  printed: Json;
  sequence: number;
  sha256: string;
  size: number;
}

export interface CredentialsIssued {
  certificate_id: string;
  decision_id: string;
  issued_at: Timestamp;
  key_id: string;
  number: string;
  payload_sha256: string;
  qr_text: string;
  vc_jwt: string;
}

export interface CredentialsKeyRevocation {
  key_id: string;
  reason: string;
  revoked_at: Timestamp;
}

export interface CredentialsSigningKey {
  id: string;
  public_key: Buffer;
  valid_from: Timestamp;
}

export interface CredentialsStatusList {
  bits_sha256: string;
  entries: number;
  id: string;
  jws: string;
  key_id: string;
  log_entry_id: string;
  marked: number;
  purpose: string;
  sha256: string;
  valid_from: Timestamp;
  valid_until: Timestamp;
}

export interface IdentityDeactivation {
  decided_at: Timestamp;
  decided_by: string;
  id: string;
  person_id: string;
  reason: string;
}

export interface IdentityOidcIdentity {
  issuer: string;
  linked_at: Timestamp;
  person_id: string;
  subject: string;
}

export interface IdentityOrganisation {
  created_at: Timestamp;
  department: string | null;
  id: string;
  kind: string;
  level: string | null;
  name_en: string;
  name_zh: string;
  parent_id: string | null;
  region_code: string;
  synthetic: Generated<boolean>;
}

export interface IdentityPassword {
  changed_at: Timestamp;
  hash: string;
  person_id: string;
  temporary: boolean;
}

export interface IdentityPerson {
  created_at: Timestamp;
  email: string | null;
  id: string;
  locale: string;
  login: string;
  name: string;
  organisation_id: string;
  synthetic: Generated<boolean>;
}

export interface IdentityReactivation {
  deactivation_id: string;
  decided_at: Timestamp;
  decided_by: string;
  reason: string;
}

export interface IdentityRecoveryCode {
  code_hash: Buffer;
  person_id: string;
  used_at: Timestamp | null;
}

export interface IdentityRoleGrant {
  granted_at: Timestamp;
  granted_by: string | null;
  id: string;
  organisation_id: string;
  person_id: string;
  role: string;
}

export interface IdentityRoleRevocation {
  grant_id: string;
  revoked_at: Timestamp;
  revoked_by: string;
}

export interface IdentitySession {
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  kind: string;
  last_seen_at: Timestamp;
  network: string;
  person_id: string;
  revoked_at: Timestamp | null;
  token_hash: Buffer;
  user_agent: string;
}

export interface IdentitySignInFailure {
  attempts: number;
  last_at: Timestamp;
  locked_until: Timestamp | null;
  login_hash: Buffer;
}

export interface IdentityTotp {
  confirmed_at: Timestamp | null;
  last_used_step: Generated<number>;
  person_id: string;
  secret: Buffer;
}

export interface InspectionDeadlineReminder {
  at: Timestamp;
  days_before: number;
  deadline: string;
  due: string;
  plan_id: string;
}

export interface InspectionDraw {
  created_at: Timestamp;
  created_by: string;
  id: string;
  number: number;
  plan_id: string;
  plan_version: number;
  supersedes_id: string | null;
}

export interface InspectionDrawCommitment {
  at: Timestamp;
  by_person: string;
  commitment: string;
  draw_id: string;
  source_id: string;
}

export interface InspectionDrawEvent {
  action: string;
  at: Timestamp;
  by_person: string | null;
  draw_id: string;
  entry_id: string | null;
  reason: string | null;
  seq: number;
  source_id: string | null;
  to_state: string;
}

export interface InspectionDrawFrame {
  draw_id: string;
  entry_id: string;
  frame: string;
  frame_hash: string;
  openings: string;
  sealed_at: Timestamp;
}

export interface InspectionDrawResult {
  bundle: string;
  computed_at: Timestamp;
  draw_id: string;
  entry_id: string;
  result_hash: string;
  seed: string;
}

export interface InspectionDrawReveal {
  at: Timestamp;
  by_person: string;
  draw_id: string;
  entry_id: string;
  source_id: string;
  value: string;
}

export interface InspectionDrawSnapshot {
  draw_id: string;
  pools: Json;
  snapshot_hash: string;
  taken_at: Timestamp;
}

export interface InspectionExceptionDecision {
  approved: boolean;
  decided_at: Timestamp;
  decided_by: string;
  entry_id: string | null;
  reason: string;
  request_id: string;
}

export interface InspectionExceptionRequest {
  id: string;
  kind: string;
  plan_id: string;
  reason: string;
  requested_at: Timestamp;
  requested_by: string;
  target: string;
}

export interface InspectionPlan {
  city_plan_id: string | null;
  code: string;
  created_at: Timestamp;
  created_by: string;
  id: string;
  level: string;
  organisation_id: string;
  region_code: string;
  year: number;
}

export interface InspectionPlanBase {
  base: number;
  base_by_field: Json;
  plan_id: string;
  seq: number;
}

export interface InspectionPlanEvent {
  action: string;
  at: Timestamp;
  by_person: string;
  department: string | null;
  entry_id: string | null;
  plan_id: string;
  reason: string | null;
  seq: number;
  to_state: string;
  version: number;
}

export interface InspectionPlanVersion {
  content: Json;
  edited_at: Timestamp;
  edited_by: string;
  plan_id: string;
  version: number;
}

export interface InspectionReplacement {
  approved_by: string;
  at: Timestamp;
  draw_id: string;
  entry: string;
  entry_id: string;
  reserve: string;
  unit: string;
}

export interface InspectionReplacementRequest {
  cause: string;
  draw_id: string;
  reason: string;
  requested_at: Timestamp;
  requested_by: string;
  unit: string;
}

export interface LibraryEntry {
  code: string;
  created_at: Timestamp;
  id: string;
  origin: string;
}

export interface LibraryEntryName {
  entry_id: string;
  grams: string[];
  key: string;
  revision: number;
}

export interface LibraryEntryRevision {
  aliases: string[];
  category: string;
  ended_in: number | null;
  entry_id: string;
  families: string[];
  field: string;
  legal_basis: string;
  name: string;
  national_field: string | null;
  note: string;
  object: string;
  owner_department: string | null;
  proposal_id: string | null;
  released_in: number;
  revision: number;
  search: string;
  standards: string[];
  unit: string;
}

export interface LibraryImportRow {
  batch_id: string;
  cells: string[];
  draft: Json | null;
  intake_id: string | null;
  key: string | null;
  problems: Json;
  row_number: number;
  state: string;
}

export interface LibraryIntake {
  at: Timestamp;
  by_person: string;
  id: string;
  origin: string;
  rows: number;
  source: string;
}

export interface LibraryIntakeRelease {
  intake_id: string;
  version: number;
}

export interface LibraryIntakeRow {
  code: string;
  content: Json;
  intake_id: string;
  line: number;
}

export interface LibraryNationalField {
  certificate_fields: string[];
  code: string;
  en: string;
  place: number;
  zh: string;
}

export interface LibraryPromise {
  note: string;
  step: string;
  working_days: number | null;
}

export interface LibraryProposal {
  code: string;
  entry_id: string | null;
  id: string;
  kind: string;
  organisation_id: string;
  proposed_at: Timestamp;
  proposed_by: string;
  region_code: string;
}

export interface LibraryProposalEvent {
  action: string;
  at: Timestamp;
  by_person: string;
  detail: Json;
  entry_id: string | null;
  proposal_id: string;
  reason: string | null;
  seq: number;
  to_state: string;
  version: number;
}

export interface LibraryProposalWording {
  at: Timestamp;
  by_person: string;
  content: Json;
  proposal_id: string;
  version: number;
}

export interface LibraryReplacement {
  new_number: string;
  old_number: string;
  part: string;
}

export interface LibraryStandard {
  changed_at: Timestamp;
  citable: boolean;
  edition: string | null;
  family: string;
  implemented: string | null;
  issued: string | null;
  kind: string;
  number: string;
  search: string;
  source: string;
  title_en: string | null;
  title_zh: string;
  transition_until: string | null;
  version: number;
  withdrawn: string | null;
}

export interface LibraryStandardChange {
  at: Timestamp;
  by_person: string;
  entry_id: string;
  facts: Json;
  id: string;
  kind: string;
  number: string;
  reason: string;
  version: number;
}

export interface LibraryTelling {
  at: Timestamp;
  change_id: string;
  institutions: number;
  rows: number;
}

export interface LibraryVersion {
  added: number;
  changed: number;
  entries: number;
  entry_id: string;
  name: string;
  note: string;
  number: number;
  released_at: Timestamp;
  released_by: string;
  released_on: string;
  removed: number;
  sha256: string;
}

export interface NoticesDelivery {
  at: Timestamp;
  channel: string;
  notification_id: string;
  outcome: string;
}

export interface NoticesNotification {
  created_at: Timestamp;
  id: string;
  link: string;
  params: Json;
  person_id: string;
  read_at: Timestamp | null;
  template: string;
}

export interface OpenDataApiKey {
  contact: string;
  expires_on: string;
  hash: Buffer;
  holder: string;
  id: string;
  issued_at: Timestamp;
  issued_by: string;
  per_day: number;
  per_minute: number;
  prefix: string;
  purpose: string;
  region_code: string;
}

export interface OpenDataApiKeyRevocation {
  key_id: string;
  reason: string;
  revoked_at: Timestamp;
  revoked_by: string;
}

export interface OpenDataApiKeyUse {
  day: string;
  key_id: string;
  requests: number;
}

export interface OpenDataDirectory {
  code: string;
  created_at: Timestamp;
  created_by: string;
  id: string;
  region_code: string;
}

export interface OpenDataDirectoryVersion {
  basis: string;
  changed_at: Timestamp;
  changed_by: string;
  directory_id: string;
  log_entry_id: string | null;
  selection: Json;
  state: string;
  title_en: string;
  title_zh: string;
  version: number;
}

export interface PlatformAudit {
  action: string;
  at: Timestamp;
  code: string | null;
  details: Generated<Json>;
  id: string;
  outcome: string;
  person_id: string | null;
  session_id: string | null;
  subject: string;
}

export interface PlatformOutbox {
  created_at: Timestamp;
  id: string;
  payload: Json;
  topic: string;
}

export interface PlatformOutboxDelivery {
  delivered_at: Timestamp;
  outbox_id: string;
  subscriber: string;
}

export interface PlatformSetting {
  changed_at: Timestamp;
  key: string;
  value: Json;
}

export interface RegistryAuthorisation {
  certificate_number: string | null;
  changed_at: Timestamp;
  field_text: string;
  fields: Generated<string[]>;
  id: string;
  institution_id: string;
  staff_id: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface RegistryChange {
  after: Json | null;
  at: Timestamp;
  batch_id: string | null;
  before: Json | null;
  by_person: string;
  region_code: string;
  subject: string;
  subject_id: string;
  version: number;
}

export interface RegistryCodeSeries {
  last: number;
  series: string;
}

export interface RegistryCommitment {
  changed_at: Timestamp;
  id: string;
  institution_id: string;
  url: string | null;
  valid_from: string;
  valid_to: string | null;
  version: number;
  wording: string;
}

export interface RegistryConflict {
  declared_at: Timestamp;
  declared_by: string;
  id: string;
  inspector_id: string;
  institution_id: string;
  note: string;
  reason: string;
}

export interface RegistryConflictEnd {
  conflict_id: string;
  ended_at: Timestamp;
  ended_by: string;
  reason: string;
}

export interface RegistryContact {
  changed_at: Timestamp;
  duty: string | null;
  email: string | null;
  id: string;
  institution_id: string;
  name: string;
  phone: string | null;
  published: Generated<boolean>;
  valid_from: string | null;
  valid_to: string | null;
  version: number;
}

export interface RegistryDocument {
  changed_at: Timestamp;
  edition: string | null;
  file_name: string | null;
  file_sha256: string | null;
  id: string;
  institution_id: string;
  kind: string;
  number: string | null;
  title: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface RegistryExpert {
  changed_at: Timestamp;
  code: string;
  employer: string;
  fields: string[];
  id: string;
  name: string;
  person_id: string | null;
  region_code: string;
  search: Generated<string>;
  status: string;
  synthetic: Generated<boolean>;
  version: number;
}

export interface RegistryFileChange {
  act: string;
  after: Json | null;
  at: Timestamp;
  batch_id: string | null;
  before: Json | null;
  by_person: string;
  institution_id: string;
  part: string;
  reason: string | null;
  subject_id: string;
  version: number;
}

export interface RegistryImportBatch {
  bad: Generated<number>;
  by_person: string;
  changed_at: Timestamp;
  created_at: Timestamp;
  failure: Json | null;
  file_name: string;
  file_sha256: string;
  file_size: number;
  good: Generated<number>;
  id: string;
  imported: Generated<number>;
  mapping: Json;
  mode: string;
  options: Generated<Json>;
  preview: Json | null;
  progress: Generated<number>;
  reading: Json;
  region_code: string;
  run_id: string | null;
  state: string;
  subject: string;
  total: Generated<number>;
  undone: Generated<number>;
  warned: Generated<number>;
}

export interface RegistryImportMapping {
  headings_hash: string;
  mapping: Json;
  person_id: string;
  subject: string;
  used_at: Timestamp;
}

export interface RegistryImportRow {
  batch_id: string;
  cells: Json;
  code: string | null;
  draft: Json | null;
  problems: Json;
  row_number: number;
  state: string;
  subject_id: string | null;
  subject_version: number | null;
  warned: boolean;
}

export interface RegistryInspector {
  certificate_expires: string;
  certificate_number: string;
  changed_at: Timestamp;
  code: string;
  department: string;
  employer: string;
  id: string;
  name: string;
  person_id: string | null;
  pools: string[];
  region_code: string;
  search: Generated<string>;
  status: string;
  synthetic: Generated<boolean>;
  version: number;
}

export interface RegistryInstitution {
  address: string | null;
  certificate_expires: string | null;
  certificate_number: string | null;
  changed_at: Timestamp;
  code: string;
  commitment_finding: Generated<boolean>;
  credit_class: string | null;
  fields: string[];
  former_names: Generated<string[]>;
  id: string;
  kind: string;
  licensed_by: string;
  name: string;
  name_en: string | null;
  organisation_id: string | null;
  region_code: string;
  search: Generated<string>;
  status: string;
  synthetic: Generated<boolean>;
  uscc: string | null;
  uscc_warnings: Generated<string[]>;
  version: number;
  violation_last_year: Generated<boolean>;
}

export interface RegistryInstrument {
  certificate_number: string | null;
  changed_at: Timestamp;
  code: string;
  cycle_months: number | null;
  due: string | null;
  id: string;
  institution_id: string;
  last_done: string | null;
  manufacturer: string | null;
  model: string | null;
  name: string;
  provider: string | null;
  serial: string | null;
  site: number;
  tracing: string;
  valid_from: string | null;
  valid_to: string | null;
  version: number;
}

export interface RegistryInsurance {
  amount: number;
  changed_at: Timestamp;
  id: string;
  institution_id: string;
  insurer: string;
  policy_number: string;
  valid_from: string;
  valid_to: string;
  version: number;
}

export interface RegistryLegalNature {
  authorisation: string | null;
  changed_at: Timestamp;
  form: string;
  id: string;
  institution_id: string;
  labels: Generated<string[]>;
  ownership: string | null;
  parent_name: string | null;
  parent_uscc: string | null;
  representative: string | null;
  valid_from: string | null;
  valid_to: string | null;
  version: number;
}

export interface RegistrySite {
  address: string;
  changed_at: Timestamp;
  id: string;
  institution_id: string;
  kind: string;
  name: string;
  number: number;
  region_code: string;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface RegistryStaff {
  changed_at: Timestamp;
  education: string | null;
  id: string;
  identity_hash: Buffer | null;
  identity_warnings: Generated<string[]>;
  institution_id: string;
  name: string;
  posts: Generated<string[]>;
  title: string | null;
  valid_from: string;
  valid_to: string | null;
  version: number;
}

export interface ScopeAnnexCertificate {
  batch_id: string;
  certificate_id: string;
  effective_from: string;
  held: boolean;
  sequence: number;
}

export interface ScopeAnnexLimitation {
  batch_id: string;
  limitation_id: number | null;
  note: string;
  number: number;
  restriction: string;
}

export interface ScopeAnnexLine {
  batch_id: string;
  certificate_id: string;
  limitation: number;
  part: number;
  row_number: number;
  site: number;
  valid: string;
  wording: number;
}

export interface ScopeAnnexRow {
  bad: boolean;
  batch_id: string;
  cells: string[];
  kept: Generated<boolean>;
  problems: Json | null;
  row_number: number;
}

export interface ScopeAnnexWording {
  batch_id: string;
  category: string;
  field: string;
  item_id: number | null;
  library_note: Json | null;
  library_state: string | null;
  method: string;
  number: number;
  object: string;
  parameter: string;
  standard_number: string;
  standard_title: string;
}

export interface ScopeCapability {
  certificate_id: string;
  closed_by: string | null;
  decision_id: string;
  institution_id: string;
  item_id: number;
  limitation_id: number;
  line: number;
  recorded_from: Timestamp;
  recorded_to: Timestamp | null;
  site: number;
  valid: string;
}

export interface ScopeCertificate {
  axis: string;
  id: string;
  institution_id: string;
  issuer: string;
  number: string;
  sequence: number;
  status_index: number | null;
}

export interface ScopeCertificateNumber {
  axis: string;
  certificate_id: string;
  number: string;
}

export interface ScopeCertificateVersion {
  certificate_id: string;
  ended_by: string | null;
  ended_on: string | null;
  in_force: string;
  number: string;
  recorded_from: Timestamp;
  recorded_to: Timestamp | null;
  sequence: number;
  sites: number[];
  suspended: string;
  valid_from: string;
  valid_to: string;
}

export interface ScopeDecision {
  annex_rows: number;
  annex_sha256: string;
  annex_version: number;
  batch_id: string | null;
  body: Json;
  certificate_id: string;
  decided_by: string;
  decided_on: string;
  effective_from: string;
  effective_to: string | null;
  id: string;
  kind: string;
  log_entry_id: string;
  prepared_by: string;
  recorded_at: Timestamp;
  sequence: number;
}

export interface ScopeDraftDecision {
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  base_sequence: number;
  certificate_id: string | null;
  content: Json;
  id: string;
  institution_id: string;
  prepared_at: Timestamp;
  prepared_by: string;
  region_code: string;
  state: string;
}

export interface ScopeFieldCount {
  counted_at: Timestamp;
  field: string;
  institutions: number;
  province: string;
  rows: number;
}

export interface ScopeHolder {
  address: string | null;
  code: string;
  fields: string[];
  former_names: Generated<string[]>;
  gone: Generated<boolean>;
  initials: string;
  institution_id: string;
  kind: string;
  licensed_by: string;
  name: string;
  name_en: string | null;
  pinyin: string;
  region_code: string;
  synthetic: boolean;
  uscc: string | null;
  version: number;
  words: string;
}

export interface ScopeItem {
  category: string;
  field: string;
  id: number;
  judged_on: string | null;
  library_entry_id: string | null;
  library_state: string | null;
  method: string;
  object: string;
  parameter: string;
  standard_family: string;
  standard_number: string;
  standard_title: string;
  text: string;
  wording: Buffer;
  words: string;
}

export interface ScopeItemCount {
  counted_at: Timestamp;
  institutions: number;
  item_id: number;
  province: string;
  rows: number;
}

export interface ScopeItemTally {
  counted_at: Timestamp | null;
  field: string;
  item_id: number;
  rows: Generated<number>;
}

export interface ScopeLimitation {
  digest: Buffer;
  id: number;
  note: string;
  restriction: string;
}

export interface ScopeRenewalReminder {
  at: Timestamp;
  certificate_id: string;
  valid_to: string;
}

export interface ScopeSite {
  address: string;
  institution_id: string;
  name: string;
  number: number;
  region_code: string;
}

export interface SubscriptionsDelivery {
  attempts: number;
  body: Json;
  changed_at: Timestamp;
  created_at: Timestamp;
  id: string;
  matches: number;
  outcome: string;
  reply: string | null;
  subscription_id: string;
}

export interface SubscriptionsSavedSearch {
  created_at: Timestamp;
  id: string;
  name: string;
  person_id: string;
  query: Json;
}

export interface SubscriptionsSubscription {
  channel: string;
  created_at: Timestamp;
  id: string;
  search_id: string;
  secret: Buffer | null;
  seen_until: Timestamp;
  state: string;
  url: string | null;
}

export interface TransparencyCheckpoint {
  note: string;
  root: Buffer;
  signed_at: Timestamp;
  tree_size: number;
}

export interface TransparencyDailyHead {
  day: string;
  tree_size: number;
}

export interface TransparencyEntry {
  created_at: Timestamp;
  id: string;
  leaf: string;
  position: Generated<number>;
  subject: string;
  type: string;
}

export interface TransparencyLeaf {
  entry_id: string;
  hash: Buffer;
  leaf_index: number;
}

export interface TransparencyPending {
  entry_id: string;
  position: number;
}

export interface TransparencyTile {
  hashes: Buffer;
  level: number;
  tile_index: number;
}

export interface DB {
  'credentials.document': CredentialsDocument;
  'credentials.issued': CredentialsIssued;
  'credentials.key_revocation': CredentialsKeyRevocation;
  'credentials.signing_key': CredentialsSigningKey;
  'credentials.status_list': CredentialsStatusList;
  'identity.deactivation': IdentityDeactivation;
  'identity.oidc_identity': IdentityOidcIdentity;
  'identity.organisation': IdentityOrganisation;
  'identity.password': IdentityPassword;
  'identity.person': IdentityPerson;
  'identity.reactivation': IdentityReactivation;
  'identity.recovery_code': IdentityRecoveryCode;
  'identity.role_grant': IdentityRoleGrant;
  'identity.role_revocation': IdentityRoleRevocation;
  'identity.session': IdentitySession;
  'identity.sign_in_failure': IdentitySignInFailure;
  'identity.totp': IdentityTotp;
  'inspection.deadline_reminder': InspectionDeadlineReminder;
  'inspection.draw': InspectionDraw;
  'inspection.draw_commitment': InspectionDrawCommitment;
  'inspection.draw_event': InspectionDrawEvent;
  'inspection.draw_frame': InspectionDrawFrame;
  'inspection.draw_result': InspectionDrawResult;
  'inspection.draw_reveal': InspectionDrawReveal;
  'inspection.draw_snapshot': InspectionDrawSnapshot;
  'inspection.exception_decision': InspectionExceptionDecision;
  'inspection.exception_request': InspectionExceptionRequest;
  'inspection.plan': InspectionPlan;
  'inspection.plan_base': InspectionPlanBase;
  'inspection.plan_event': InspectionPlanEvent;
  'inspection.plan_version': InspectionPlanVersion;
  'inspection.replacement': InspectionReplacement;
  'inspection.replacement_request': InspectionReplacementRequest;
  'library.entry': LibraryEntry;
  'library.entry_name': LibraryEntryName;
  'library.entry_revision': LibraryEntryRevision;
  'library.import_row': LibraryImportRow;
  'library.intake': LibraryIntake;
  'library.intake_release': LibraryIntakeRelease;
  'library.intake_row': LibraryIntakeRow;
  'library.national_field': LibraryNationalField;
  'library.promise': LibraryPromise;
  'library.proposal': LibraryProposal;
  'library.proposal_event': LibraryProposalEvent;
  'library.proposal_wording': LibraryProposalWording;
  'library.replacement': LibraryReplacement;
  'library.standard': LibraryStandard;
  'library.standard_change': LibraryStandardChange;
  'library.telling': LibraryTelling;
  'library.version': LibraryVersion;
  'notices.delivery': NoticesDelivery;
  'notices.notification': NoticesNotification;
  'open_data.api_key': OpenDataApiKey;
  'open_data.api_key_revocation': OpenDataApiKeyRevocation;
  'open_data.api_key_use': OpenDataApiKeyUse;
  'open_data.directory': OpenDataDirectory;
  'open_data.directory_version': OpenDataDirectoryVersion;
  'platform.audit': PlatformAudit;
  'platform.outbox': PlatformOutbox;
  'platform.outbox_delivery': PlatformOutboxDelivery;
  'platform.setting': PlatformSetting;
  'registry.authorisation': RegistryAuthorisation;
  'registry.change': RegistryChange;
  'registry.code_series': RegistryCodeSeries;
  'registry.commitment': RegistryCommitment;
  'registry.conflict': RegistryConflict;
  'registry.conflict_end': RegistryConflictEnd;
  'registry.contact': RegistryContact;
  'registry.document': RegistryDocument;
  'registry.expert': RegistryExpert;
  'registry.file_change': RegistryFileChange;
  'registry.import_batch': RegistryImportBatch;
  'registry.import_mapping': RegistryImportMapping;
  'registry.import_row': RegistryImportRow;
  'registry.inspector': RegistryInspector;
  'registry.institution': RegistryInstitution;
  'registry.instrument': RegistryInstrument;
  'registry.insurance': RegistryInsurance;
  'registry.legal_nature': RegistryLegalNature;
  'registry.site': RegistrySite;
  'registry.staff': RegistryStaff;
  'scope.annex_certificate': ScopeAnnexCertificate;
  'scope.annex_limitation': ScopeAnnexLimitation;
  'scope.annex_line': ScopeAnnexLine;
  'scope.annex_row': ScopeAnnexRow;
  'scope.annex_wording': ScopeAnnexWording;
  'scope.capability': ScopeCapability;
  'scope.certificate': ScopeCertificate;
  'scope.certificate_number': ScopeCertificateNumber;
  'scope.certificate_version': ScopeCertificateVersion;
  'scope.decision': ScopeDecision;
  'scope.draft_decision': ScopeDraftDecision;
  'scope.field_count': ScopeFieldCount;
  'scope.holder': ScopeHolder;
  'scope.item': ScopeItem;
  'scope.item_count': ScopeItemCount;
  'scope.item_tally': ScopeItemTally;
  'scope.limitation': ScopeLimitation;
  'scope.renewal_reminder': ScopeRenewalReminder;
  'scope.site': ScopeSite;
  'subscriptions.delivery': SubscriptionsDelivery;
  'subscriptions.saved_search': SubscriptionsSavedSearch;
  'subscriptions.subscription': SubscriptionsSubscription;
  'transparency.checkpoint': TransparencyCheckpoint;
  'transparency.daily_head': TransparencyDailyHead;
  'transparency.entry': TransparencyEntry;
  'transparency.leaf': TransparencyLeaf;
  'transparency.pending': TransparencyPending;
  'transparency.tile': TransparencyTile;
}
