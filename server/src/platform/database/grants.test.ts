import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts';

const APPEND_ONLY = 'INSERT, SELECT';
const CLOSED = 'nothing';

/**
 * What the application's role may do to every relation there is, as committed expectation. A new table takes a row here;
 * whatever says more than INSERT and SELECT says why.
 */
// biome-ignore format: one relation per line reads as a table
const GRANTS: Readonly<Record<string, string>> = {
  'credentials.document': APPEND_ONLY,
  'credentials.issued': APPEND_ONLY,
  'credentials.key_revocation': APPEND_ONLY,
  'credentials.signing_key': APPEND_ONLY,
  'credentials.status_list': APPEND_ONLY,
  'graphile_worker._private_job_queues': CLOSED,
  'graphile_worker._private_jobs': CLOSED,
  'graphile_worker._private_known_crontabs': CLOSED,
  'graphile_worker._private_tasks': CLOSED,
  'graphile_worker.job_queues_id_seq': CLOSED,
  'graphile_worker.jobs': CLOSED,
  'graphile_worker.jobs_id_seq1': CLOSED,
  'graphile_worker.migrations': CLOSED,
  'graphile_worker.tasks_id_seq': CLOSED,
  'identity.deactivation': APPEND_ONLY,
  'identity.oidc_identity': APPEND_ONLY,
  'identity.organisation': APPEND_ONLY,
  // The present password replaces the one before; keeping old digests would help nobody but a thief.
  'identity.password': 'INSERT, SELECT, UPDATE',
  // The language of the program is a wish, not a decision.
  'identity.person': 'INSERT, SELECT, UPDATE (locale)',
  'identity.reactivation': APPEND_ONLY,
  // Used up or thrown away with the second factor they stand in for.
  'identity.recovery_code': 'DELETE, INSERT, SELECT, UPDATE (used_at)',
  'identity.role_grant': APPEND_ONLY,
  'identity.role_revocation': APPEND_ONLY,
  'identity.session': 'DELETE, INSERT, SELECT, UPDATE (last_seen_at, revoked_at)',
  // A count that is forgotten after success.
  'identity.sign_in_failure': 'DELETE, INSERT, SELECT, UPDATE',
  'identity.totp': 'DELETE, INSERT, SELECT, UPDATE',
  'inspection.deadline_reminder': APPEND_ONLY,
  'inspection.draw': APPEND_ONLY,
  'inspection.draw_commitment': APPEND_ONLY,
  'inspection.draw_event': APPEND_ONLY,
  'inspection.draw_frame': APPEND_ONLY,
  'inspection.draw_result': APPEND_ONLY,
  'inspection.draw_reveal': APPEND_ONLY,
  'inspection.draw_snapshot': APPEND_ONLY,
  'inspection.exception_decision': APPEND_ONLY,
  'inspection.exception_request': APPEND_ONLY,
  'inspection.plan': APPEND_ONLY,
  'inspection.plan_base': APPEND_ONLY,
  'inspection.plan_event': APPEND_ONLY,
  'inspection.plan_version': APPEND_ONLY,
  'inspection.replacement': APPEND_ONLY,
  'inspection.replacement_request': APPEND_ONLY,
  'library.entry': APPEND_ONLY,
  'library.entry_name': APPEND_ONLY,
  // A revision ends with the version that leaves it out.
  'library.entry_revision': 'INSERT, SELECT, UPDATE (ended_in)',
  // What an import of standards or parameters has read so far: work in progress.
  'library.import_row': 'DELETE, INSERT, SELECT, UPDATE (intake_id, problems, state)',
  'library.intake': APPEND_ONLY,
  'library.intake_release': APPEND_ONLY,
  'library.intake_row': APPEND_ONLY,
  // Configuration with a note.
  'library.national_field': 'SELECT, UPDATE (certificate_fields)',
  'library.promise': 'SELECT, UPDATE (note, working_days)',
  'library.proposal': APPEND_ONLY,
  'library.proposal_event': APPEND_ONLY,
  'library.proposal_wording': APPEND_ONLY,
  // As the standard says now; what it said before stands in `standard_change`.
  'library.replacement': 'DELETE, INSERT, SELECT',
  'library.standard':
    'INSERT, SELECT, UPDATE (changed_at, citable, implemented, issued, kind, search, source, title_en, title_zh, transition_until, version, withdrawn)',
  'library.standard_change': APPEND_ONLY,
  'library.telling': APPEND_ONLY,
  'library.version': APPEND_ONLY,
  'notices.delivery': APPEND_ONLY,
  'notices.notification': 'INSERT, SELECT, UPDATE (read_at)',
  'open_data.api_key': APPEND_ONLY,
  'open_data.api_key_revocation': APPEND_ONLY,
  // A count.
  'open_data.api_key_use': 'INSERT, SELECT, UPDATE',
  'open_data.directory': APPEND_ONLY,
  'open_data.directory_version': APPEND_ONLY,
  'platform.audit': APPEND_ONLY,
  'platform.outbox': APPEND_ONLY,
  'platform.outbox_delivery': APPEND_ONLY,
  'platform.setting': 'INSERT, SELECT, UPDATE',
  'public.migration': CLOSED,
  // Parts of institution files as they are now; an import that is undone takes its rows out again, and `file_change` says so.
  'registry.authorisation': 'DELETE, INSERT, SELECT, UPDATE',
  // Every earlier wording of a record stays here.
  'registry.change': APPEND_ONLY,
  'registry.code_series': CLOSED,
  'registry.commitment': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.conflict': APPEND_ONLY,
  'registry.conflict_end': APPEND_ONLY,
  'registry.contact': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.document': 'DELETE, INSERT, SELECT, UPDATE',
  // Records as they are now; an import that is undone takes its rows out again, and `change` says so.
  'registry.expert': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.file_change': APPEND_ONLY,
  // Work in progress, not a decision.
  'registry.import_batch': 'INSERT, SELECT, UPDATE',
  'registry.import_mapping': 'INSERT, SELECT, UPDATE',
  'registry.import_row': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.inspector': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.institution': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.instrument': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.insurance': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.legal_nature': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.site': 'DELETE, INSERT, SELECT, UPDATE',
  'registry.staff': 'DELETE, INSERT, SELECT, UPDATE',
  // What an annex import has read so far: work in progress.
  'scope.annex_certificate': 'DELETE, INSERT, SELECT, UPDATE',
  'scope.annex_limitation': 'DELETE, INSERT, SELECT, UPDATE',
  'scope.annex_line': 'DELETE, INSERT, SELECT, UPDATE',
  'scope.annex_row': 'DELETE, INSERT, SELECT, UPDATE (bad, kept, problems)',
  'scope.annex_wording': 'DELETE, INSERT, SELECT, UPDATE',
  // A belief is closed, never changed.
  'scope.capability': 'INSERT, SELECT, UPDATE (closed_by, recorded_to)',
  'scope.certificate': 'INSERT, SELECT, UPDATE (number, sequence)',
  // A number moves only to the institution that was brought in instead of one whose import was undone.
  'scope.certificate_number': 'INSERT, SELECT, UPDATE (certificate_id)',
  'scope.certificate_version': 'INSERT, SELECT, UPDATE (recorded_to)',
  'scope.decision': APPEND_ONLY,
  'scope.draft_decision': 'INSERT, SELECT, UPDATE (answer, answered_at, answered_by, state)',
  // Counts, worked out anew.
  'scope.field_count': 'DELETE, INSERT, SELECT',
  // A copy of the registry's records.
  'scope.holder': 'DELETE, INSERT, SELECT, UPDATE',
  'scope.item': 'INSERT, SELECT, UPDATE (judged_on, library_entry_id, library_state)',
  'scope.item_count': 'DELETE, INSERT, SELECT, UPDATE',
  'scope.item_id': CLOSED,
  'scope.item_tally': 'SELECT, UPDATE (counted_at, rows)',
  'scope.limitation': APPEND_ONLY,
  'scope.limitation_id': CLOSED,
  'scope.renewal_reminder': APPEND_ONLY,
  'scope.site': 'DELETE, INSERT, SELECT, UPDATE',
  'scope.status_index': CLOSED,
  // A person's own; gone when he takes it away.
  'subscriptions.delivery': 'DELETE, INSERT, SELECT, UPDATE (attempts, changed_at, outcome, reply)',
  'subscriptions.saved_search': 'DELETE, INSERT, SELECT',
  'subscriptions.subscription': 'DELETE, INSERT, SELECT, UPDATE (seen_until, state)',
  'transparency.checkpoint': APPEND_ONLY,
  'transparency.daily_head': APPEND_ONLY,
  'transparency.entry': APPEND_ONLY,
  'transparency.entry_position_seq': CLOSED,
  'transparency.leaf': APPEND_ONLY,
  // A queue: rows leave it as they get their leaf.
  'transparency.pending': 'DELETE, INSERT, SELECT',
  // The last tile of each level grows.
  'transparency.tile': 'INSERT, SELECT, UPDATE',
};

/** Privileges on a whole relation, and those on some of its columns with their names. */
const READ_GRANTS = `
  SELECT n.nspname || '.' || c.relname AS relation, coalesce((
    SELECT string_agg(DISTINCT p || coalesce(' (' || columns || ')', ''), ', ' ORDER BY p || coalesce(' (' || columns || ')', ''))
    FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p,
    LATERAL (SELECT CASE WHEN NOT has_table_privilege('hengjian_app', c.oid, p)
                          AND p IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') THEN (
      SELECT string_agg(a.attname, ', ' ORDER BY a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND has_column_privilege('hengjian_app', c.oid, a.attnum, p)) END) AS part (columns)
    WHERE has_table_privilege('hengjian_app', c.oid, p) OR columns IS NOT NULL), 'nothing') AS privileges
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  ORDER BY 1`;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('the application’s role', () => {
  test('may do to each table what is written here, and nothing else', async () => {
    const rows = await database.asOwner(READ_GRANTS);
    expect(Object.fromEntries(rows.map(({ relation, privileges }) => [relation, privileges]))).toEqual(GRANTS);
  });

  test('can neither change nor remove what was decided', async () => {
    const decided = Object.keys(GRANTS).filter((table) => GRANTS[table] === APPEND_ONLY);
    for (const table of decided) {
      for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table}`, `DROP TABLE ${table}`])
        await expect(database.pool.query(statement), statement).rejects.toMatchObject({ code: '42501' });
      const [column] = await database.asOwner(
        `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1`,
        [table],
      );
      const change = `UPDATE ${table} SET ${String(column?.['name'])} = ${String(column?.['name'])}`;
      await expect(database.pool.query(change), change).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('owns nothing, makes nothing, and is no superuser', async () => {
    const [role] = await database.asOwner(`
      SELECT rolsuper, rolcreaterole, rolcreatedb, rolcanlogin, rolbypassrls,
        has_database_privilege(rolname, current_database(), 'CREATE') AS creates,
        (SELECT count(*)::int FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o') AS owned,
        (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships
      FROM pg_roles r WHERE rolname = 'hengjian_app'`);
    expect(role).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      rolbypassrls: false,
      creates: false,
      owned: 0,
      memberships: 0,
    });
    await expect(database.pool.query('CREATE TABLE public.mine (n integer)')).rejects.toMatchObject({ code: '42501' });
  });
});
