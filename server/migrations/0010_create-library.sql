-- What may be tested by which standard: standards with their editions, and the parameter library (项目参数库).
-- All of it is public by law, so nothing here is guarded by jurisdiction; writing is guarded by the use cases.
CREATE SCHEMA library;
GRANT USAGE ON SCHEMA library TO hengjian_app;

-- One edition of a standard as it is known now; how it came to be known so stands in library.standard_change.
CREATE TABLE library.standard (
  -- Canonical, with edition where there is one: GB 5009.12-2023 (packages/standard-codes).
  number            text COLLATE "C" PRIMARY KEY,
  -- The same without its edition: GB 5009.12.
  family            text COLLATE "C" NOT NULL,
  edition           text COLLATE "C",
  kind              text COLLATE "C" NOT NULL CHECK (kind IN ('national', 'industry', 'local', 'group', 'enterprise', 'international', 'other')),
  title_zh          text NOT NULL CHECK (btrim(title_zh) <> ''),
  title_en          text,
  issued            date,
  implemented       date,
  -- First day on which it is no longer in force.
  withdrawn         date,
  -- After withdrawal a contract may still agree on it.
  citable           boolean NOT NULL,
  -- Last day on which it may still be used although it is withdrawn.
  transition_until  date,
  -- Where that is known from.
  source            text NOT NULL,
  version           integer NOT NULL,
  -- What a search looks through, in small letters and without blanks: number, titles.
  search            text COLLATE "C" NOT NULL,
  changed_at        timestamptz NOT NULL,
  CHECK (issued <= implemented),
  CHECK (implemented < withdrawn),
  CHECK (transition_until IS NULL OR (withdrawn IS NOT NULL AND transition_until >= withdrawn))
);
CREATE INDEX standard_by_family ON library.standard (family, edition);
CREATE INDEX standard_by_withdrawal ON library.standard (withdrawn) WHERE withdrawn IS NOT NULL;
GRANT SELECT, INSERT ON library.standard TO hengjian_app;
GRANT UPDATE (kind, title_zh, title_en, issued, implemented, withdrawn, citable, transition_until, source, version, search, changed_at)
  ON library.standard TO hengjian_app;

-- Which standards replace which, n to m: a standard may be split among several, and take in several. `part` says which part
-- goes where, where only a part does. Follows library.standard_change, which keeps what was said before.
CREATE TABLE library.replacement (
  old_number  text COLLATE "C" NOT NULL REFERENCES library.standard,
  new_number  text COLLATE "C" NOT NULL REFERENCES library.standard,
  part        text NOT NULL,
  PRIMARY KEY (old_number, new_number),
  CHECK (old_number <> new_number)
);
CREATE INDEX replacement_by_new ON library.replacement (new_number);
GRANT SELECT, INSERT, DELETE ON library.replacement TO hengjian_app;

-- Everything ever said about a standard, in order: recorded, corrected, withdrawn. Append-only.
CREATE TABLE library.standard_change (
  id         uuid PRIMARY KEY,
  number     text COLLATE "C" NOT NULL REFERENCES library.standard,
  version    integer NOT NULL CHECK (version >= 1),
  kind       text COLLATE "C" NOT NULL CHECK (kind IN ('recorded', 'corrected', 'withdrawn')),
  -- The whole of it after the change, replacements included.
  facts      jsonb NOT NULL,
  reason     text NOT NULL,
  by_person  uuid NOT NULL,
  at         timestamptz NOT NULL,
  entry_id   uuid NOT NULL,
  UNIQUE (number, version)
);
GRANT SELECT, INSERT ON library.standard_change TO hengjian_app;

-- That those affected by a withdrawal were told, once per change.
CREATE TABLE library.telling (
  change_id     uuid PRIMARY KEY REFERENCES library.standard_change,
  institutions  integer NOT NULL CHECK (institutions >= 0),
  rows          integer NOT NULL CHECK (rows >= 0),
  at            timestamptz NOT NULL
);
GRANT SELECT, INSERT ON library.telling TO hengjian_app;

-- The eleven top fields of the national library (市场监管总局公告2026年第14号) and the certificate fields (00–21) each stands
-- for. The public papers give no mapping, so this one is the province's, and may be changed.
CREATE TABLE library.national_field (
  code                text COLLATE "C" PRIMARY KEY,
  place               smallint NOT NULL UNIQUE,
  zh                  text NOT NULL,
  en                  text NOT NULL,
  certificate_fields  text[] COLLATE "C" NOT NULL CHECK (cardinality(certificate_fields) > 0)
);
GRANT SELECT, UPDATE (certificate_fields) ON library.national_field TO hengjian_app;
INSERT INTO library.national_field (code, place, zh, en, certificate_fields) VALUES
  ('product-quality', 1, '产品质量检验', 'Product quality', '{20,01,02,08,09,10,11,14,16,17}'),
  ('food', 2, '食品', 'Food', '{00}'),
  ('agricultural-products', 3, '农产品', 'Agricultural products', '{04,00}'),
  ('medical-devices', 4, '医疗器械', 'Medical devices', '{15}'),
  ('environment', 5, '生态环境监测', 'Environmental monitoring', '{12,13}'),
  ('forensic', 6, '司法鉴定', 'Forensic appraisal', '{07,06}'),
  ('import-export', 7, '进出口商品', 'Import and export commodities', '{21,20}'),
  ('forest-products', 8, '林业产品', 'Forest products', '{04}'),
  ('cosmetics', 9, '化妆品', 'Cosmetics', '{10,20,21}'),
  ('vehicles', 10, '机动车排放与安全技术', 'Vehicle emission and safety', '{05,12}'),
  ('tree-seeds', 11, '林木种子、草种', 'Tree and grass seeds', '{04}');

-- A released state of the library. Nothing in it changes afterwards; the next version says what is different.
CREATE TABLE library.version (
  number        integer PRIMARY KEY CHECK (number >= 1),
  -- As announced: 2026-1.
  name          text COLLATE "C" NOT NULL UNIQUE,
  -- First day on which it holds.
  released_on   date NOT NULL,
  released_at   timestamptz NOT NULL,
  released_by   uuid NOT NULL,
  note          text NOT NULL,
  entries       integer NOT NULL,
  added         integer NOT NULL,
  changed       integer NOT NULL,
  removed       integer NOT NULL,
  -- Of the canonical bytes of all its entries (docs/specs/parameter-library.md).
  sha256        text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  entry_id      uuid NOT NULL
);
GRANT SELECT, INSERT ON library.version TO hengjian_app;

CREATE TABLE library.entry (
  id          uuid PRIMARY KEY,
  code        text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9._-]{1,64}$'),
  origin      text COLLATE "C" NOT NULL CHECK (origin IN ('province', 'national')),
  created_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON library.entry TO hengjian_app;

-- A wording of an entry. It belongs to every version from `released_in` up to, and without, `ended_in`.
CREATE TABLE library.entry_revision (
  entry_id          uuid NOT NULL REFERENCES library.entry,
  revision          integer NOT NULL CHECK (revision >= 1),
  -- Certificate field, 00–21.
  field             text COLLATE "C" NOT NULL,
  national_field    text COLLATE "C" REFERENCES library.national_field,
  category          text NOT NULL,
  -- Empty: whatever the object.
  object            text NOT NULL,
  name              text NOT NULL CHECK (btrim(name) <> ''),
  aliases           text[] NOT NULL,
  unit              text NOT NULL,
  -- The law or rule that asks for the licence; without one none is needed (R3-1a).
  legal_basis       text NOT NULL,
  owner_department  text COLLATE "C",
  -- Numbers of the standards, with edition, by which it may be tested; their families beside them.
  standards         text[] COLLATE "C" NOT NULL CHECK (cardinality(standards) > 0),
  families          text[] COLLATE "C" NOT NULL,
  note              text NOT NULL,
  proposal_id       uuid,
  released_in       integer NOT NULL REFERENCES library.version,
  ended_in          integer REFERENCES library.version CHECK (ended_in > released_in),
  search            text COLLATE "C" NOT NULL,
  PRIMARY KEY (entry_id, revision)
);
CREATE UNIQUE INDEX entry_revision_current ON library.entry_revision (entry_id) WHERE ended_in IS NULL;
CREATE INDEX entry_revision_by_family ON library.entry_revision USING gin (families);
CREATE INDEX entry_revision_by_release ON library.entry_revision (released_in);
CREATE INDEX entry_revision_by_end ON library.entry_revision (ended_in) WHERE ended_in IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (ended_in) ON library.entry_revision TO hengjian_app;

-- Every way to write the name of an entry, folded (library/matching): 铅, pb, 铅(pb). `grams` are pairs of characters, by
-- which a name that is nearly this one is found.
CREATE TABLE library.entry_name (
  key       text COLLATE "C" NOT NULL,
  entry_id  uuid NOT NULL,
  revision  integer NOT NULL,
  grams     text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (key, entry_id, revision),
  FOREIGN KEY (entry_id, revision) REFERENCES library.entry_revision
);
CREATE INDEX entry_name_by_grams ON library.entry_name USING gin (grams);
GRANT SELECT, INSERT ON library.entry_name TO hengjian_app;

-- A list that waits to be released: the national library as published, or a province's own. It becomes part of a version
-- when somebody with the right to release takes it in.
CREATE TABLE library.intake (
  id         uuid PRIMARY KEY,
  origin     text COLLATE "C" NOT NULL CHECK (origin IN ('province', 'national')),
  source     text NOT NULL,
  rows       integer NOT NULL CHECK (rows > 0),
  by_person  uuid NOT NULL,
  at         timestamptz NOT NULL
);
GRANT SELECT, INSERT ON library.intake TO hengjian_app;

CREATE TABLE library.intake_row (
  intake_id  uuid NOT NULL REFERENCES library.intake,
  line       integer NOT NULL CHECK (line >= 1),
  code       text COLLATE "C" NOT NULL,
  content    jsonb NOT NULL,
  PRIMARY KEY (intake_id, line),
  UNIQUE (intake_id, code)
);
GRANT SELECT, INSERT ON library.intake_row TO hengjian_app;

CREATE TABLE library.intake_release (
  intake_id  uuid PRIMARY KEY REFERENCES library.intake,
  version    integer NOT NULL REFERENCES library.version
);
GRANT SELECT, INSERT ON library.intake_release TO hengjian_app;

-- A proposal to change the library is what its events say (R3-2a). This row only names it.
CREATE TABLE library.proposal (
  id               uuid PRIMARY KEY,
  code             text COLLATE "C" NOT NULL UNIQUE,
  -- new, revise, withdraw an entry; or take in the method of an advanced standard (R3-2c).
  kind             text COLLATE "C" NOT NULL CHECK (kind IN ('new', 'revise', 'withdraw', 'advanced-standard')),
  region_code      text COLLATE "C" NOT NULL,
  organisation_id  uuid NOT NULL,
  -- The entry it is about; none for a new one.
  entry_id         uuid REFERENCES library.entry,
  proposed_by      uuid NOT NULL,
  proposed_at      timestamptz NOT NULL,
  CHECK ((kind IN ('revise', 'withdraw')) = (entry_id IS NOT NULL) OR kind = 'advanced-standard')
);
GRANT SELECT, INSERT ON library.proposal TO hengjian_app;

-- Every saved wording of a proposal, whole.
CREATE TABLE library.proposal_wording (
  proposal_id  uuid NOT NULL REFERENCES library.proposal,
  version      integer NOT NULL CHECK (version >= 1),
  content      jsonb NOT NULL,
  by_person    uuid NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (proposal_id, version)
);
GRANT SELECT, INSERT ON library.proposal_wording TO hengjian_app;

-- What was decided about a proposal, in order. The unique number stops two people from acting on the same state.
CREATE TABLE library.proposal_event (
  proposal_id  uuid NOT NULL REFERENCES library.proposal,
  seq          integer NOT NULL CHECK (seq >= 1),
  action       text COLLATE "C" NOT NULL,
  to_state     text COLLATE "C" NOT NULL,
  version      integer NOT NULL,
  -- Reviewers asked, the department that signed, the version released: what the step was about.
  detail       jsonb NOT NULL,
  reason       text,
  by_person    uuid NOT NULL,
  at           timestamptz NOT NULL,
  entry_id     uuid,
  PRIMARY KEY (proposal_id, seq),
  FOREIGN KEY (proposal_id, version) REFERENCES library.proposal_wording (proposal_id, version)
);
CREATE INDEX proposal_event_newest ON library.proposal_event (proposal_id, seq DESC) INCLUDE (to_state);
GRANT SELECT, INSERT ON library.proposal_event TO hengjian_app;

-- Working days a bureau gives to a step of a proposal. No law names any (R3-2a): null until the bureau promises some.
CREATE TABLE library.promise (
  step          text COLLATE "C" PRIMARY KEY CHECK (step IN ('review', 'countersign', 'release')),
  working_days  integer CHECK (working_days BETWEEN 1 AND 250),
  note          text NOT NULL
);
GRANT SELECT, UPDATE (working_days, note) ON library.promise TO hengjian_app;
INSERT INTO library.promise (step, working_days, note) VALUES ('review', NULL, ''), ('countersign', NULL, ''), ('release', NULL, '');

-- Lets the planner know what was written in bulk.
CREATE FUNCTION library.note_bulk()
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE library.standard, library.replacement, library.entry, library.entry_revision, library.entry_name;
END $$;
REVOKE ALL ON FUNCTION library.note_bulk FROM public;
GRANT EXECUTE ON FUNCTION library.note_bulk TO hengjian_app;
