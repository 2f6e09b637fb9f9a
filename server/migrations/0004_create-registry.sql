CREATE SCHEMA registry;
GRANT USAGE ON SCHEMA registry TO hengjian_app;

-- Current state of an institution; how it came about stands in registry.change.
CREATE TABLE registry.institution (
  id                     uuid PRIMARY KEY,
  -- Short public code, e.g. SH0443; the unit id in draws.
  code                   text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  uscc                   text COLLATE "C",
  uscc_warnings          text[] COLLATE "C" NOT NULL DEFAULT '{}',
  name                   text NOT NULL CHECK (btrim(name) <> ''),
  name_en                text,
  kind                   text COLLATE "C" NOT NULL CHECK (kind IN ('enterprise', 'public-institution', 'association', 'other')),
  -- Where it is supervised.
  region_code            text COLLATE "C" NOT NULL,
  -- Region of the authority that licensed it; 000000 for the nation.
  licensed_by            text COLLATE "C" NOT NULL,
  address                text,
  fields                 text[] COLLATE "C" NOT NULL,
  status                 text COLLATE "C" NOT NULL CHECK (status IN ('active', 'suspended', 'expired', 'revoked', 'cancelled')),
  credit_class           text COLLATE "C" CHECK (credit_class IN ('A', 'B', 'C', 'D')),
  violation_last_year    boolean NOT NULL DEFAULT false,
  commitment_finding     boolean NOT NULL DEFAULT false,
  synthetic              boolean NOT NULL DEFAULT false,
  version                integer NOT NULL DEFAULT 1,
  changed_at             timestamptz NOT NULL
);
CREATE UNIQUE INDEX institution_by_uscc ON registry.institution (uscc) WHERE uscc IS NOT NULL;
CREATE INDEX institution_by_region ON registry.institution (region_code, status);
CREATE INDEX institution_by_fields ON registry.institution USING gin (fields);
CREATE INDEX institution_by_name ON registry.institution (name COLLATE "C" text_pattern_ops);
GRANT SELECT, INSERT, UPDATE ON registry.institution TO hengjian_app;

CREATE TABLE registry.inspector (
  id                   uuid PRIMARY KEY,
  code                 text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  name                 text NOT NULL CHECK (btrim(name) <> ''),
  department           text COLLATE "C" NOT NULL,
  employer             text NOT NULL DEFAULT '',
  certificate_number   text COLLATE "C" NOT NULL,
  certificate_expires  date NOT NULL,
  pools                text[] COLLATE "C" NOT NULL,
  region_code          text COLLATE "C" NOT NULL,
  person_id            uuid,
  status               text COLLATE "C" NOT NULL CHECK (status IN ('active', 'left')),
  synthetic            boolean NOT NULL DEFAULT false,
  version              integer NOT NULL DEFAULT 1,
  changed_at           timestamptz NOT NULL
);
CREATE UNIQUE INDEX inspector_by_certificate ON registry.inspector (certificate_number);
CREATE INDEX inspector_by_region ON registry.inspector (region_code, status);
GRANT SELECT, INSERT, UPDATE ON registry.inspector TO hengjian_app;

CREATE TABLE registry.expert (
  id           uuid PRIMARY KEY,
  code         text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  name         text NOT NULL CHECK (btrim(name) <> ''),
  employer     text NOT NULL DEFAULT '',
  fields       text[] COLLATE "C" NOT NULL,
  region_code  text COLLATE "C" NOT NULL,
  status       text COLLATE "C" NOT NULL CHECK (status IN ('active', 'left')),
  synthetic    boolean NOT NULL DEFAULT false,
  version      integer NOT NULL DEFAULT 1,
  changed_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON registry.expert TO hengjian_app;

-- Avoidance: this inspector does not inspect that institution. Declared and ended, never erased.
CREATE TABLE registry.conflict (
  id              uuid PRIMARY KEY,
  inspector_id    uuid NOT NULL REFERENCES registry.inspector,
  institution_id  uuid NOT NULL REFERENCES registry.institution,
  reason          text COLLATE "C" NOT NULL CHECK (reason IN ('employed', 'family', 'consulting', 'shareholding', 'previous-visits', 'other')),
  note            text NOT NULL DEFAULT '',
  declared_by     uuid NOT NULL,
  declared_at     timestamptz NOT NULL
);
CREATE INDEX conflict_by_inspector ON registry.conflict (inspector_id);
CREATE INDEX conflict_by_institution ON registry.conflict (institution_id);
GRANT SELECT, INSERT ON registry.conflict TO hengjian_app;

CREATE TABLE registry.conflict_end (
  conflict_id  uuid PRIMARY KEY REFERENCES registry.conflict,
  reason       text NOT NULL,
  ended_by     uuid NOT NULL,
  ended_at     timestamptz NOT NULL
);
GRANT SELECT, INSERT ON registry.conflict_end TO hengjian_app;

-- What changed, by whom, and the record before and after. The current tables can be rebuilt from it.
CREATE TABLE registry.change (
  id          uuid PRIMARY KEY,
  subject     text COLLATE "C" NOT NULL CHECK (subject IN ('institution', 'inspector', 'expert')),
  subject_id  uuid NOT NULL,
  batch_id    uuid,
  before      jsonb,
  after       jsonb NOT NULL,
  by_person   uuid NOT NULL,
  at          timestamptz NOT NULL
);
CREATE INDEX change_by_subject ON registry.change (subject_id, at);
CREATE INDEX change_by_batch ON registry.change (batch_id) WHERE batch_id IS NOT NULL;
GRANT SELECT, INSERT ON registry.change TO hengjian_app;

-- A table somebody brought in. The file's rows are staged first; what is accepted, refused and undone stays visible.
CREATE TABLE registry.import_batch (
  id           uuid PRIMARY KEY,
  subject      text COLLATE "C" NOT NULL CHECK (subject IN ('institution', 'inspector', 'expert', 'conflict')),
  mode         text COLLATE "C" NOT NULL CHECK (mode IN ('create', 'update')),
  file_name    text NOT NULL,
  file_sha256  text COLLATE "C" NOT NULL,
  region_code  text COLLATE "C" NOT NULL,
  state        text COLLATE "C" NOT NULL CHECK (state IN ('reading', 'mapped', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone', 'cancelled', 'failed')),
  columns      jsonb NOT NULL DEFAULT '[]',
  mapping      jsonb NOT NULL DEFAULT '{}',
  progress     integer NOT NULL DEFAULT 0,
  total        integer NOT NULL DEFAULT 0,
  accepted     integer NOT NULL DEFAULT 0,
  refused      integer NOT NULL DEFAULT 0,
  failure      jsonb,
  by_person    uuid NOT NULL,
  created_at   timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON registry.import_batch TO hengjian_app;

CREATE TABLE registry.import_row (
  batch_id    uuid NOT NULL REFERENCES registry.import_batch ON DELETE CASCADE,
  row_number  integer NOT NULL,
  cells       jsonb NOT NULL,
  state       text COLLATE "C" NOT NULL CHECK (state IN ('staged', 'good', 'bad', 'imported')),
  problems    jsonb NOT NULL DEFAULT '[]',
  subject_id  uuid,
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

-- Row security behind the permission matrix: a transaction names its jurisdiction (the shared prefix of the region
-- codes, empty for the nation) and sees and writes nothing else. Not named: nothing.
ALTER TABLE registry.institution ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_jurisdiction ON registry.institution TO hengjian_app
  USING (region_code LIKE current_setting('hengjian.jurisdiction', true) || '%')
  WITH CHECK (region_code LIKE current_setting('hengjian.jurisdiction', true) || '%');
ALTER TABLE registry.inspector ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_jurisdiction ON registry.inspector TO hengjian_app
  USING (region_code LIKE current_setting('hengjian.jurisdiction', true) || '%')
  WITH CHECK (region_code LIKE current_setting('hengjian.jurisdiction', true) || '%');
ALTER TABLE registry.expert ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_jurisdiction ON registry.expert TO hengjian_app
  USING (region_code LIKE current_setting('hengjian.jurisdiction', true) || '%')
  WITH CHECK (region_code LIKE current_setting('hengjian.jurisdiction', true) || '%');
