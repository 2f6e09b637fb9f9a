CREATE SCHEMA registry;
GRANT USAGE ON SCHEMA registry TO hengjian_app;

-- Current state of an institution; how it came about stands in registry.change.
CREATE TABLE registry.institution (
  id                      uuid PRIMARY KEY,
  -- Short public code, e.g. SH0443; the unit id in draws.
  code                    text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  uscc                    text COLLATE "C",
  -- Check characters that do not fit (GB 32100); warned of, never a reason to refuse.
  uscc_warnings           text[] COLLATE "C" NOT NULL DEFAULT '{}',
  name                    text NOT NULL CHECK (btrim(name) <> ''),
  name_en                 text,
  former_names            text[] NOT NULL DEFAULT '{}',
  kind                    text COLLATE "C" NOT NULL CHECK (kind IN ('enterprise', 'public-institution', 'association', 'other')),
  -- Where it is supervised.
  region_code             text COLLATE "C" NOT NULL,
  -- Region of the authority that licensed it; 000000 for the nation.
  licensed_by             text COLLATE "C" NOT NULL,
  address                 text,
  fields                  text[] COLLATE "C" NOT NULL CHECK (cardinality(fields) > 0),
  -- First of the four status axes, the licence. Accreditation, designation and credit never merge with it.
  status                  text COLLATE "C" NOT NULL CHECK (status IN ('active', 'suspended', 'expired', 'revoked', 'cancelled')),
  certificate_number      text COLLATE "C",
  certificate_expires     date,
  -- Fourth axis, internal: it leaves only towards people who may read credit classes, and so do the two facts below.
  credit_class            text COLLATE "C" CHECK (credit_class IN ('A', 'B', 'C', 'D')),
  violation_last_year     boolean NOT NULL DEFAULT false,
  commitment_finding      boolean NOT NULL DEFAULT false,
  -- The organisation whose people act for the institution, once it has signed up.
  organisation_id         uuid,
  synthetic               boolean NOT NULL DEFAULT false,
  -- What a search looks through, in small letters: code, uscc, names.
  search                  text COLLATE "C" NOT NULL DEFAULT '',
  version                 integer NOT NULL,
  changed_at              timestamptz NOT NULL
);
CREATE UNIQUE INDEX institution_by_uscc ON registry.institution (uscc) WHERE uscc IS NOT NULL;
CREATE INDEX institution_by_region ON registry.institution (region_code, status);
CREATE INDEX institution_by_fields ON registry.institution USING gin (fields);
CREATE INDEX institution_by_organisation ON registry.institution (organisation_id) WHERE organisation_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.institution TO hengjian_app;

CREATE TABLE registry.inspector (
  id                   uuid PRIMARY KEY,
  code                 text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  name                 text NOT NULL CHECK (btrim(name) <> ''),
  department           text COLLATE "C" NOT NULL,
  employer             text NOT NULL,
  certificate_number   text COLLATE "C" NOT NULL,
  certificate_expires  date NOT NULL,
  pools                text[] COLLATE "C" NOT NULL,
  region_code          text COLLATE "C" NOT NULL,
  -- The account under which he signs in, where he has one: so that he can declare his own conflicts.
  person_id            uuid,
  status               text COLLATE "C" NOT NULL CHECK (status IN ('active', 'left')),
  synthetic            boolean NOT NULL DEFAULT false,
  search               text COLLATE "C" NOT NULL DEFAULT '',
  version              integer NOT NULL,
  changed_at           timestamptz NOT NULL
);
CREATE UNIQUE INDEX inspector_by_certificate ON registry.inspector (certificate_number);
CREATE UNIQUE INDEX inspector_by_person ON registry.inspector (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX inspector_by_region ON registry.inspector (region_code, status);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.inspector TO hengjian_app;

CREATE TABLE registry.expert (
  id           uuid PRIMARY KEY,
  code         text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  name         text NOT NULL CHECK (btrim(name) <> ''),
  employer     text NOT NULL,
  fields       text[] COLLATE "C" NOT NULL CHECK (cardinality(fields) > 0),
  region_code  text COLLATE "C" NOT NULL,
  person_id    uuid,
  status       text COLLATE "C" NOT NULL CHECK (status IN ('active', 'left')),
  synthetic    boolean NOT NULL DEFAULT false,
  search       text COLLATE "C" NOT NULL DEFAULT '',
  version      integer NOT NULL,
  changed_at   timestamptz NOT NULL
);
CREATE INDEX expert_by_region ON registry.expert (region_code, status);
CREATE UNIQUE INDEX expert_by_name ON registry.expert (name, employer);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.expert TO hengjian_app;

-- What a search looks through is kept by the database, so that no way of writing a record can forget it.
CREATE FUNCTION registry.keep_search() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_TABLE_NAME = 'institution' THEN
    NEW.search := lower(concat_ws(E'\n', NEW.code, NEW.uscc, NEW.name, NEW.name_en, NEW.certificate_number,
      array_to_string(NEW.former_names, E'\n')));
  ELSIF TG_TABLE_NAME = 'inspector' THEN
    NEW.search := lower(concat_ws(E'\n', NEW.code, NEW.name, NEW.employer, NEW.certificate_number));
  ELSE
    NEW.search := lower(concat_ws(E'\n', NEW.code, NEW.name, NEW.employer));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_search BEFORE INSERT OR UPDATE ON registry.institution
  FOR EACH ROW EXECUTE FUNCTION registry.keep_search();
CREATE TRIGGER keep_search BEFORE INSERT OR UPDATE ON registry.inspector
  FOR EACH ROW EXECUTE FUNCTION registry.keep_search();
CREATE TRIGGER keep_search BEFORE INSERT OR UPDATE ON registry.expert
  FOR EACH ROW EXECUTE FUNCTION registry.keep_search();

-- Avoidance: this inspector does not inspect that institution. Declared and ended, never erased.
CREATE TABLE registry.conflict (
  id              uuid PRIMARY KEY,
  inspector_id    uuid NOT NULL REFERENCES registry.inspector,
  institution_id  uuid NOT NULL REFERENCES registry.institution,
  reason          text COLLATE "C" NOT NULL CHECK (reason IN ('employed', 'family', 'consulting', 'shareholding', 'previous-visits', 'other')),
  note            text NOT NULL,
  declared_by     uuid NOT NULL,
  declared_at     timestamptz NOT NULL
);
CREATE INDEX conflict_by_inspector ON registry.conflict (inspector_id);
CREATE INDEX conflict_by_institution ON registry.conflict (institution_id);
GRANT SELECT, INSERT ON registry.conflict TO hengjian_app;

CREATE TABLE registry.conflict_end (
  conflict_id  uuid PRIMARY KEY REFERENCES registry.conflict,
  reason       text NOT NULL CHECK (btrim(reason) <> ''),
  ended_by     uuid NOT NULL,
  ended_at     timestamptz NOT NULL
);
GRANT SELECT, INSERT ON registry.conflict_end TO hengjian_app;

-- What changed, by whom, and the record before and after; append-only. The current tables can be rebuilt from it.
-- A record that an undone import had created goes with `after` null; its history stays.
CREATE TABLE registry.change (
  subject_id   uuid NOT NULL,
  -- Version of the record that the change led to.
  version      integer NOT NULL,
  subject      text COLLATE "C" NOT NULL CHECK (subject IN ('institution', 'inspector', 'expert')),
  region_code  text COLLATE "C" NOT NULL,
  batch_id     uuid,
  before       jsonb,
  after        jsonb,
  by_person    uuid NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (subject_id, version),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
);
CREATE INDEX change_by_batch ON registry.change (batch_id) WHERE batch_id IS NOT NULL;
GRANT SELECT, INSERT ON registry.change TO hengjian_app;

-- A table somebody brought in. The file's rows are staged first; what is accepted, refused and undone stays visible.
CREATE TABLE registry.import_batch (
  id             uuid PRIMARY KEY,
  subject        text COLLATE "C" NOT NULL CHECK (subject IN ('institution', 'inspector', 'expert', 'conflict')),
  mode           text COLLATE "C" NOT NULL CHECK (mode IN ('create', 'update')),
  file_name      text NOT NULL,
  file_sha256    text COLLATE "C" NOT NULL,
  file_size      integer NOT NULL,
  -- The jurisdiction it was begun in; its rows may lie nowhere else.
  region_code    text COLLATE "C" NOT NULL,
  state          text COLLATE "C" NOT NULL CHECK (state IN ('mapped', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone', 'cancelled', 'failed')),
  -- What the file looks like: sheet, header, columns, sample rows.
  reading        jsonb NOT NULL,
  -- Key of a registry column → index of the file's column.
  mapping        jsonb NOT NULL,
  -- The run that works on the batch. A run that finds another id here has been replaced or cancelled, and stops.
  run_id         uuid,
  progress       integer NOT NULL DEFAULT 0,
  total          integer NOT NULL DEFAULT 0,
  good           integer NOT NULL DEFAULT 0,
  bad            integer NOT NULL DEFAULT 0,
  warned         integer NOT NULL DEFAULT 0,
  imported       integer NOT NULL DEFAULT 0,
  undone         integer NOT NULL DEFAULT 0,
  failure        jsonb,
  by_person      uuid NOT NULL,
  created_at     timestamptz NOT NULL,
  changed_at     timestamptz NOT NULL
);
CREATE INDEX import_batch_by_time ON registry.import_batch (created_at);
GRANT SELECT, INSERT, UPDATE ON registry.import_batch TO hengjian_app;

CREATE TABLE registry.import_row (
  batch_id    uuid NOT NULL REFERENCES registry.import_batch,
  row_number  integer NOT NULL,
  -- The cells as they came, for the file that goes back.
  cells       jsonb NOT NULL,
  state       text COLLATE "C" NOT NULL CHECK (state IN ('good', 'bad', 'imported', 'undone', 'kept')),
  -- The record it makes, parsed; null for a row that cannot be taken.
  draft       jsonb,
  problems    jsonb NOT NULL,
  warned      boolean NOT NULL,
  subject_id  uuid,
  -- Of a new record: as given in the file, or made for it before it is taken.
  code        text COLLATE "C",
  -- Mode update: the version that was checked against; after the import, the version it led to.
  subject_version integer,
  PRIMARY KEY (batch_id, row_number)
);
CREATE INDEX import_row_by_state ON registry.import_row (batch_id, state, row_number);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.import_row TO hengjian_app;

-- A column mapping that worked once is offered again for files with the same headings.
CREATE TABLE registry.import_mapping (
  person_id     uuid NOT NULL,
  subject       text COLLATE "C" NOT NULL,
  headings_hash text COLLATE "C" NOT NULL,
  mapping       jsonb NOT NULL,
  used_at       timestamptz NOT NULL,
  PRIMARY KEY (person_id, subject, headings_hash)
);
GRANT SELECT, INSERT, UPDATE ON registry.import_mapping TO hengjian_app;

-- Codes given out so far per series, e.g. SH → 1203. Reached through registry.next_codes only.
CREATE TABLE registry.code_series (
  series text COLLATE "C" PRIMARY KEY,
  last   integer NOT NULL
);

-- The next `wanted` codes of a series, passing over codes that came in from outside. Runs as the owner, because a
-- district does not see the codes of its neighbours and must not give them out again.
CREATE FUNCTION registry.next_codes(subject text, prefix text, wanted integer)
RETURNS TABLE (code text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  highest integer;
  first integer;
BEGIN
  IF subject NOT IN ('institution', 'inspector', 'expert') THEN RAISE EXCEPTION 'no such subject'; END IF;
  INSERT INTO registry.code_series (series, last) VALUES (prefix, 0) ON CONFLICT DO NOTHING;
  PERFORM 1 FROM registry.code_series s WHERE s.series = prefix FOR UPDATE;
  EXECUTE format(
    'SELECT max(substr(t.code, %s)::integer) FROM registry.%I t WHERE t.code ~ %L',
    length(prefix) + 1, subject, '^' || prefix || '[0-9]{1,8}$') INTO highest;
  UPDATE registry.code_series s SET last = greatest(s.last, coalesce(highest, 0)) + wanted
    WHERE s.series = prefix RETURNING s.last - wanted INTO first;
  RETURN QUERY SELECT prefix || lpad(n::text, greatest(4, length(n::text)), '0')
    FROM generate_series(first + 1, first + wanted) n;
END $$;
REVOKE ALL ON FUNCTION registry.next_codes FROM public;
GRANT EXECUTE ON FUNCTION registry.next_codes TO hengjian_app;

-- Which of these keys are taken anywhere in the registry, also where the asking office cannot see. Says nothing else.
CREATE FUNCTION registry.taken_keys(subject text, keys text[])
RETURNS TABLE (key text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.uscc FROM registry.institution t WHERE subject = 'institution' AND t.uscc = ANY (keys)
  UNION ALL
  SELECT t.code FROM registry.institution t WHERE subject = 'institution' AND t.code = ANY (keys)
  UNION ALL
  SELECT t.certificate_number FROM registry.inspector t WHERE subject = 'inspector' AND t.certificate_number = ANY (keys)
  UNION ALL
  SELECT t.code FROM registry.inspector t WHERE subject = 'inspector' AND t.code = ANY (keys)
  UNION ALL
  SELECT t.code FROM registry.expert t WHERE subject = 'expert' AND t.code = ANY (keys)
  UNION ALL
  SELECT t.name || '|' || t.employer FROM registry.expert t
    WHERE subject = 'expert' AND t.name = ANY (SELECT split_part(k, '|', 1) FROM unnest(keys) k)
      AND t.name || '|' || t.employer = ANY (keys)
$$;
REVOKE ALL ON FUNCTION registry.taken_keys FROM public;
GRANT EXECUTE ON FUNCTION registry.taken_keys TO hengjian_app;

-- Whether a record stands in any conflict, ended ones and unseen ones included: then it can no longer be taken out.
CREATE FUNCTION registry.in_conflict(record_id uuid)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM registry.conflict c WHERE c.institution_id = record_id)
      OR EXISTS (SELECT FROM registry.conflict c WHERE c.inspector_id = record_id)
$$;
REVOKE ALL ON FUNCTION registry.in_conflict FROM public;
GRANT EXECUTE ON FUNCTION registry.in_conflict TO hengjian_app;

-- Lets the planner know the rows that were just staged: it would otherwise take a file of 100,000 rows for an empty one
-- until the next autovacuum, and join it row by row with itself.
CREATE FUNCTION registry.count_staged_rows()
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE registry.import_row (batch_id, row_number, state, subject_id);
END $$;
REVOKE ALL ON FUNCTION registry.count_staged_rows FROM public;
GRANT EXECUTE ON FUNCTION registry.count_staged_rows TO hengjian_app;

-- Row security behind the permission matrix: a transaction names its jurisdiction (the shared prefix of the region
-- codes, empty for the nation) and sees and writes nothing else. Not named: nothing.
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['institution', 'inspector', 'expert', 'change', 'import_batch'] LOOP
    EXECUTE format('ALTER TABLE registry.%I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format($policy$
      CREATE POLICY by_jurisdiction ON registry.%I TO hengjian_app
        USING (region_code LIKE current_setting('hengjian.jurisdiction', true) || '%%')
        WITH CHECK (region_code LIKE current_setting('hengjian.jurisdiction', true) || '%%')
    $policy$, guarded);
  END LOOP;
END $$;
-- A conflict is seen and declared where both its inspector and its institution are; a row of an import with its batch.
ALTER TABLE registry.conflict ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_jurisdiction ON registry.conflict TO hengjian_app
  USING (EXISTS (SELECT FROM registry.institution u WHERE u.id = institution_id)
     AND EXISTS (SELECT FROM registry.inspector i WHERE i.id = inspector_id))
  WITH CHECK (EXISTS (SELECT FROM registry.institution u WHERE u.id = institution_id)
          AND EXISTS (SELECT FROM registry.inspector i WHERE i.id = inspector_id));
ALTER TABLE registry.conflict_end ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_jurisdiction ON registry.conflict_end TO hengjian_app
  USING (conflict_id IN (SELECT id FROM registry.conflict))
  WITH CHECK (conflict_id IN (SELECT id FROM registry.conflict));
ALTER TABLE registry.import_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_jurisdiction ON registry.import_row TO hengjian_app
  USING (batch_id IN (SELECT id FROM registry.import_batch))
  WITH CHECK (batch_id IN (SELECT id FROM registry.import_batch));
