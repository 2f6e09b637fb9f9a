import {
  createExpert,
  createInspector,
  createInstitution,
  ExpertSchema,
  exportExperts,
  exportInspectors,
  exportInstitutions,
  getExpert,
  getInspector,
  getInstitution,
  InspectorSchema,
  InstitutionSchema,
  listExperts,
  listInspectors,
  listInstitutions,
  updateExpert,
  updateInspector,
  updateInstitution,
} from '@hengjian/contract';
import type { FastifyInstance } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { answer, serve } from '../../../platform/http/index.ts';
import type { RegistryMeans } from '../means.ts';
import { fileReply } from '../send-file.ts';
import { createRecord } from './create-record.ts';
import { EXPERT } from './expert.ts';
import { exportRecords } from './export-records.ts';
import { getRecord, type RecordDetail } from './get-record.ts';
import { INSPECTOR } from './inspector.ts';
import { INSTITUTION } from './institution.ts';
import { listRecords, type RecordPage } from './list-records.ts';
import { updateRecord } from './update-record.ts';

/** Institutions, inspectors and experts: three kinds of record, one way to treat them. */
export function recordRoutes(app: FastifyInstance, means: RegistryMeans): void {
  serve(app, listInstitutions, async ({ actor, query }) => ({
    status: 200 as const,
    body: page(InstitutionSchema, answer(await listRecords(means, actor, INSTITUTION, query))),
  }));
  serve(app, exportInstitutions, async ({ actor, query, reply }) =>
    fileReply(reply, answer(await exportRecords(means, actor, INSTITUTION, query, wantedFile(query)))),
  );
  serve(app, getInstitution, async ({ actor, params }) => ({
    status: 200 as const,
    body: detail(InstitutionSchema, answer(await getRecord(means, actor, INSTITUTION, params.id))),
  }));
  serve(app, createInstitution, async ({ actor, body }) => ({
    status: 201 as const,
    body: answer(await createRecord(means, actor, INSTITUTION, body)),
  }));
  serve(app, updateInstitution, async ({ actor, params, body }) => ({
    status: 200 as const,
    body: answer(await updateRecord(means, actor, INSTITUTION, params.id, body)),
  }));

  serve(app, listInspectors, async ({ actor, query }) => ({
    status: 200 as const,
    body: page(InspectorSchema, answer(await listRecords(means, actor, INSPECTOR, query))),
  }));
  serve(app, exportInspectors, async ({ actor, query, reply }) =>
    fileReply(reply, answer(await exportRecords(means, actor, INSPECTOR, query, wantedFile(query)))),
  );
  serve(app, getInspector, async ({ actor, params }) => ({
    status: 200 as const,
    body: detail(InspectorSchema, answer(await getRecord(means, actor, INSPECTOR, params.id))),
  }));
  serve(app, createInspector, async ({ actor, body }) => ({
    status: 201 as const,
    body: answer(await createRecord(means, actor, INSPECTOR, body)),
  }));
  serve(app, updateInspector, async ({ actor, params, body }) => ({
    status: 200 as const,
    body: answer(await updateRecord(means, actor, INSPECTOR, params.id, body)),
  }));

  serve(app, listExperts, async ({ actor, query }) => ({
    status: 200 as const,
    body: page(ExpertSchema, answer(await listRecords(means, actor, EXPERT, query))),
  }));
  serve(app, exportExperts, async ({ actor, query, reply }) =>
    fileReply(reply, answer(await exportRecords(means, actor, EXPERT, query, wantedFile(query)))),
  );
  serve(app, getExpert, async ({ actor, params }) => ({
    status: 200 as const,
    body: detail(ExpertSchema, answer(await getRecord(means, actor, EXPERT, params.id))),
  }));
  serve(app, createExpert, async ({ actor, body }) => ({
    status: 201 as const,
    body: answer(await createRecord(means, actor, EXPERT, body)),
  }));
  serve(app, updateExpert, async ({ actor, params, body }) => ({
    status: 200 as const,
    body: answer(await updateRecord(means, actor, EXPERT, params.id, body)),
  }));
}

/** The schema is the last gate: a record that does not look as agreed does not leave. */
function page<Schema extends TSchema>(schema: Schema, found: RecordPage) {
  return { ...found, rows: found.rows.map((row): Static<Schema> => Value.Parse(schema, row)) };
}

function detail<Schema extends TSchema>(schema: Schema, found: RecordDetail) {
  return { ...found, record: Value.Parse(schema, found.record) };
}

function wantedFile(query: { format: 'xlsx' | 'csv'; locale?: 'zh' | 'en'; columns?: string }) {
  return { format: query.format, locale: query.locale ?? 'zh', columns: query.columns?.split(',') ?? null };
}
