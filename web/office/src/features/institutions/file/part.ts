import type { api, Column } from '@hengjian/ui';
import type { FormField, FormValue } from '../../../registry/record-form.tsx';

type Api = typeof api;
export type Listing =
  | 'listSites'
  | 'listStaff'
  | 'listAuthorisations'
  | 'listInstruments'
  | 'listDocuments'
  | 'listInsurance'
  | 'listCommitments'
  | 'listContacts';
type Saved = Awaited<ReturnType<Api['addSite']>>;

/** What a change of a file makes stale besides its own list. */
export const FILE_READS = [
  'getInstitutionFile',
  'listFileChanges',
  'getTimeline',
] as const satisfies readonly (keyof typeof api)[];

/** What all rows of a file have. */
export interface PartRow {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly to: string | null;
}

/** A draft as its form holds it. */
export type PartDraft = Readonly<Record<string, FormValue | undefined>>;

/** One part of a file: how it is listed, filled in, and ended. */
export interface Part<Row extends PartRow, Draft extends PartDraft> {
  readonly list: Listing;
  readonly rows: (data: { readonly rows: readonly unknown[] }) => readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly nameOf: (row: Row) => string;
  readonly fields: readonly FormField<Extract<keyof Draft, string>>[];
  readonly empty: Draft;
  readonly draftOf: (row: Row) => Draft;
  readonly add: (id: string, draft: Draft) => Promise<Saved>;
  readonly change: (id: string, row: Row, draft: Draft) => Promise<Awaited<ReturnType<Api['changeSite']>>>;
  readonly end: (id: string, row: Row, on: string, reason: string) => Promise<Awaited<ReturnType<Api['endSite']>>>;
  readonly states?: true;
}

/** What a person filled in: a row without what the server keeps and computes of it. */
export function draftOf<Row extends PartRow, Computed extends keyof Row = never>(
  row: Row,
  ...computed: readonly Computed[]
): Omit<Row, 'id' | 'version' | 'changedAt' | Computed> {
  const draft: Partial<Row> = { ...row };
  for (const key of ['id', 'version', 'changedAt', ...computed] as const) delete draft[key];
  return draft as Omit<Row, 'id' | 'version' | 'changedAt' | Computed>;
}
