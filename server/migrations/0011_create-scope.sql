-- Who may test what, at which site, under which certificate, since when, until when, and since when we have known it.
CREATE SCHEMA scope;
GRANT USAGE ON SCHEMA scope TO hengjian_app;

-- What this module needs of an institution, copied from the registry through its events: nobody writes it by hand.
-- The whole scope is public by law (资质认定管理办法: 公布), so nothing here is guarded by jurisdiction; writing is
-- guarded by the use cases, and COPY into a table under row security is not possible.
CREATE TABLE scope.holder (
  institution_id  uuid PRIMARY KEY,
  code            text COLLATE "C" NOT NULL,
  uscc            text COLLATE "C",
  name            text NOT NULL,
  name_en         text,
  former_names    text[] NOT NULL DEFAULT '{}',
  kind            text COLLATE "C" NOT NULL,
  region_code     text COLLATE "C" NOT NULL,
  licensed_by     text COLLATE "C" NOT NULL,
  address         text,
  fields          text[] COLLATE "C" NOT NULL,
  synthetic       boolean NOT NULL,
  -- Lexemes of names, former names, codes (packages/search-text); computed by us, never by to_tsvector.
  words           tsvector NOT NULL,
  -- Names spelt out, small letters, without spaces: pujiangshili…; and their initials: pjsl….
  pinyin          text COLLATE "C" NOT NULL,
  initials        text COLLATE "C" NOT NULL,
  -- Version of the registry's record that this copy shows.
  version         integer NOT NULL,
  -- The import that had made the institution was undone: it is kept for the history of what it was said to hold.
  gone            boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX holder_by_code ON scope.holder (code) WHERE NOT gone;
CREATE INDEX holder_by_words ON scope.holder USING gin (words);
CREATE INDEX holder_by_region ON scope.holder (region_code, code);
CREATE INDEX holder_by_uscc ON scope.holder (uscc);
GRANT SELECT, INSERT, UPDATE, DELETE ON scope.holder TO hengjian_app;

-- Places where an institution works, copied like `holder`. Numbered per institution: site 1 is 场所一.
CREATE TABLE scope.site (
  institution_id  uuid NOT NULL REFERENCES scope.holder,
  number          smallint NOT NULL CHECK (number > 0),
  name            text NOT NULL,
  address         text NOT NULL,
  region_code     text COLLATE "C" NOT NULL,
  PRIMARY KEY (institution_id, number)
);
-- Sites go with a holder that an undone import had made, and only then.
GRANT SELECT, INSERT, UPDATE, DELETE ON scope.site TO hengjian_app;

-- A certificate of one of three axes. Its number may change when it is renewed; `decision` keeps them all.
CREATE TABLE scope.certificate (
  id              uuid PRIMARY KEY,
  institution_id  uuid NOT NULL REFERENCES scope.holder,
  axis            text COLLATE "C" NOT NULL CHECK (axis IN ('licence', 'accreditation', 'designation')),
  number          text COLLATE "C" NOT NULL,
  -- Region of the issuing authority; 000000 for the nation.
  issuer          text COLLATE "C" NOT NULL,
  -- Place in the status list; given once, never again. Only licences have one.
  status_index    integer UNIQUE,
  -- The newest decision, for optimistic locking: a decision made on an older one is stale.
  sequence        integer NOT NULL
);
CREATE INDEX certificate_by_institution ON scope.certificate (institution_id, axis);
CREATE SEQUENCE scope.status_index AS integer MINVALUE 0 START 0 OWNED BY scope.certificate.status_index;
GRANT USAGE ON SEQUENCE scope.status_index TO hengjian_app;
GRANT SELECT, INSERT, UPDATE (number, sequence) ON scope.certificate TO hengjian_app;

-- Every number a certificate ever had: none is given twice, and an old one still finds its certificate. A number moves
-- only from an institution that is gone to the one that was brought in instead of it.
CREATE TABLE scope.certificate_number (
  axis            text COLLATE "C" NOT NULL,
  number          text COLLATE "C" NOT NULL,
  certificate_id  uuid NOT NULL REFERENCES scope.certificate,
  PRIMARY KEY (axis, number)
);
CREATE INDEX certificate_number_by_text ON scope.certificate_number (number);
CREATE INDEX certificate_number_by_certificate ON scope.certificate_number (certificate_id);
GRANT SELECT, INSERT, UPDATE (certificate_id) ON scope.certificate_number TO hengjian_app;

-- What was decided on a certificate, in order; append-only. Everything else about it is folded from these.
CREATE TABLE scope.decision (
  id              uuid PRIMARY KEY,
  certificate_id  uuid NOT NULL REFERENCES scope.certificate,
  sequence        integer NOT NULL CHECK (sequence > 0),
  -- issued, taken-over, renewed, changed, extended, reduced, suspended, resumed, revoked, cancelled, merged.
  kind            text COLLATE "C" NOT NULL,
  -- Day of the decision, and the first day on which it holds.
  decided_on      date NOT NULL,
  effective_from  date NOT NULL,
  -- Kinds that set an end: last day of validity (issued, taken-over, renewed), last day of a suspension.
  effective_to    date,
  -- Number of the document, reason, clause, sites, texts: as the decision says it (packages/regulation-register).
  body            jsonb NOT NULL,
  -- The capability annex after this decision: version counted from 1, rows, SHA-256 of its canonical bytes.
  annex_version   integer NOT NULL,
  annex_rows      integer NOT NULL,
  annex_sha256    text COLLATE "C" NOT NULL,
  -- The import that brought it, where one did.
  batch_id        uuid,
  prepared_by     uuid NOT NULL,
  decided_by      uuid NOT NULL,
  recorded_at     timestamptz NOT NULL,
  -- Its leaf in the transparency log.
  log_entry_id    uuid NOT NULL,
  UNIQUE (certificate_id, sequence)
);
CREATE INDEX decision_by_batch ON scope.decision (batch_id) WHERE batch_id IS NOT NULL;
GRANT SELECT, INSERT ON scope.decision TO hengjian_app;

-- The fold, as believed in a stretch of time: which days the certificate is in force (validity less suspensions, revoked
-- and cancelled days), which it is suspended. What it is today follows from the date; no status is typed or stored.
CREATE TABLE scope.certificate_version (
  certificate_id  uuid NOT NULL REFERENCES scope.certificate,
  sequence        integer NOT NULL,
  number          text COLLATE "C" NOT NULL,
  in_force        datemultirange NOT NULL,
  suspended       datemultirange NOT NULL,
  valid_from      date NOT NULL,
  -- Last day of validity.
  valid_to        date NOT NULL,
  -- First day on which it is revoked or cancelled, and which of the two.
  ended_on        date,
  ended_by        text COLLATE "C" CHECK (ended_by IN ('revoked', 'cancelled', 'merged')),
  sites           smallint[] NOT NULL,
  recorded_from   timestamptz NOT NULL,
  recorded_to     timestamptz,
  PRIMARY KEY (certificate_id, sequence)
);
CREATE UNIQUE INDEX certificate_version_believed ON scope.certificate_version (certificate_id) WHERE recorded_to IS NULL;
GRANT SELECT, INSERT, UPDATE (recorded_to) ON scope.certificate_version TO hengjian_app;

-- A decision that waits for its second hand: prepared by one person, decided by another.
CREATE TABLE scope.draft_decision (
  id              uuid PRIMARY KEY,
  certificate_id  uuid REFERENCES scope.certificate,
  institution_id  uuid NOT NULL REFERENCES scope.holder,
  region_code     text COLLATE "C" NOT NULL,
  state           text COLLATE "C" NOT NULL CHECK (state IN ('prepared', 'returned', 'decided', 'withdrawn')),
  base_sequence   integer NOT NULL,
  content         jsonb NOT NULL,
  prepared_by     uuid NOT NULL,
  prepared_at     timestamptz NOT NULL,
  answered_by     uuid,
  answered_at     timestamptz,
  answer          text
);
CREATE INDEX draft_decision_waiting ON scope.draft_decision (region_code) WHERE state = 'prepared';
GRANT SELECT, INSERT, UPDATE (state, answered_by, answered_at, answer) ON scope.draft_decision TO hengjian_app;
ALTER TABLE scope.draft_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_jurisdiction ON scope.draft_decision TO hengjian_app
  USING (region_code LIKE nullif(current_setting('hengjian.jurisdiction', true), ''))
  WITH CHECK (region_code LIKE nullif(current_setting('hengjian.jurisdiction', true), ''));

-- What can be tested, in the wording of annexes: field, category, object, parameter, by a standard of an edition, by a
-- method. Many labs share a wording, so the words are stored and searched once: 2·10^7 capability rows, some 10^5 items.
CREATE TABLE scope.item (
  id               integer PRIMARY KEY,
  -- Certificate field, 00–21 (domain: 专业领域).
  field            text COLLATE "C" NOT NULL,
  category         text NOT NULL,
  object           text NOT NULL,
  parameter        text NOT NULL,
  -- Canonical number with edition, GB 5009.12-2023; the family is the same without the edition, GB 5009.12.
  standard_number  text COLLATE "C" NOT NULL,
  standard_family  text COLLATE "C" NOT NULL,
  standard_title   text NOT NULL,
  method           text NOT NULL,
  -- SHA-256 of the canonical wording: finds the item of a row in bulk.
  wording          bytea NOT NULL UNIQUE,
  -- Lexemes of object, parameter, category, standard title and every writing of the number (packages/search-text).
  words            tsvector NOT NULL,
  -- The same text as lexemes stand for, for the exact recheck of quoted and long words.
  text             text NOT NULL,
  -- One of the five states of the parameter library, and the day it was last worked out for.
  library_state    text COLLATE "C" CHECK (library_state IN ('in-library', 'withdrawn-citable', 'withdrawn', 'edition-outdated', 'not-in-library')),
  library_entry_id uuid,
  judged_on        date
);
CREATE INDEX item_by_words ON scope.item USING gin (words);
CREATE INDEX item_by_standard ON scope.item (standard_family, standard_number);
CREATE INDEX item_by_field ON scope.item (field, library_state);
CREATE SEQUENCE scope.item_id AS integer OWNED BY scope.item.id;
GRANT USAGE ON SEQUENCE scope.item_id TO hengjian_app;
GRANT SELECT, INSERT, UPDATE (library_state, library_entry_id, judged_on) ON scope.item TO hengjian_app;

-- 限制范围 and 说明 of a row; 0 is the pair of empty texts. Few differ, so they too are stored once.
CREATE TABLE scope.limitation (
  id           integer PRIMARY KEY,
  restriction  text NOT NULL,
  note         text NOT NULL,
  -- SHA-256 of the canonical JSON of the two: part of an annex's hash (docs/specs/capability-annex.md).
  digest       bytea NOT NULL UNIQUE,
  UNIQUE (restriction, note)
);
CREATE SEQUENCE scope.limitation_id AS integer OWNED BY scope.limitation.id;
INSERT INTO scope.limitation (id, restriction, note, digest) VALUES (0, '', '', sha256('["",""]'));
GRANT USAGE ON SEQUENCE scope.limitation_id TO hengjian_app;
GRANT SELECT, INSERT ON scope.limitation TO hengjian_app;

-- One row of a capability annex. `valid` are the days on which the row belongs to the annex, as decided; open to the right
-- as long as nobody took it off. Whether it may be used on a day asks for its certificate too: renewals and suspensions
-- leave these rows alone.
--   A row cannot overlap itself: one believed row per certificate, site, item and limitation (the unique index below), and
-- a multirange cannot hold a day twice. A belief that changes is closed (`recorded_to`) and followed by a new row, so
-- that "as of D, as known on K" is `valid @> D AND recorded_from <= K AND (recorded_to IS NULL OR recorded_to > K)`.
CREATE TABLE scope.capability (
  institution_id  uuid NOT NULL,
  -- These three, and the site, point to rows that stay, and are looked up in the transaction that writes the row (scope/
  -- decisions/annex.ts, the one place that does): checking each again here would double the time of an import.
  certificate_id  uuid NOT NULL,
  item_id         integer NOT NULL,
  limitation_id   integer NOT NULL,
  -- Place in the annex, for printing it in its order.
  line            integer NOT NULL,
  site            smallint NOT NULL,
  valid           datemultirange NOT NULL CHECK (NOT isempty(valid)),
  -- The decision that this belief comes from, and the one that closed it.
  decision_id     uuid NOT NULL,
  closed_by       uuid,
  recorded_from   timestamptz NOT NULL,
  recorded_to     timestamptz
);
CREATE UNIQUE INDEX capability_believed ON scope.capability (certificate_id, site, item_id, limitation_id) WHERE recorded_to IS NULL;
CREATE INDEX capability_by_item ON scope.capability (item_id, institution_id) WHERE recorded_to IS NULL;
CREATE INDEX capability_past ON scope.capability (certificate_id, recorded_to) WHERE recorded_to IS NOT NULL;
CREATE INDEX capability_past_by_item ON scope.capability (item_id, institution_id) WHERE recorded_to IS NOT NULL;
-- Rows come in the order of their recording: a few kilobytes find what is new.
CREATE INDEX capability_by_recording ON scope.capability USING brin (recorded_from);
GRANT SELECT, INSERT, UPDATE (recorded_to, closed_by) ON scope.capability TO hengjian_app;

-- How many rows of licences in force and institutions an item has, per province (first two digits; 00 is the nation);
-- worked out anew after imports and every night. Broad searches add these up instead of counting 10^7 rows; `counted_at` says how old they are.
CREATE TABLE scope.item_count (
  item_id       integer NOT NULL REFERENCES scope.item,
  province      text COLLATE "C" NOT NULL,
  rows          integer NOT NULL,
  institutions  integer NOT NULL,
  counted_at    timestamptz NOT NULL,
  PRIMARY KEY (province, item_id)
);
CREATE INDEX item_count_by_item ON scope.item_count (item_id, province) INCLUDE (rows);
GRANT SELECT, INSERT, UPDATE, DELETE ON scope.item_count TO hengjian_app;

-- What a search reads first: every item, and its rows in the nation (as `item_count` has them under 00). Narrow on purpose, a
-- tenth of `item`: thousands of items of a common word lie on a few hundred pages. Their lexemes stand in the index only.
CREATE TABLE scope.item_tally (
  item_id     integer PRIMARY KEY REFERENCES scope.item,
  field       text COLLATE "C" NOT NULL,
  rows        integer NOT NULL DEFAULT 0,
  counted_at  timestamptz
-- Room for every row to be counted anew on its own page: the index, which holds no count, is then left alone.
) WITH (fillfactor = 45);
-- Immutable although it reads a table: nobody may change the words of an item or delete it (see the grants). Its cost keeps
-- the planner from asking it of every row where the index answers.
CREATE FUNCTION scope.words_of(wanted integer)
RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000
AS 'SELECT words FROM scope.item WHERE id = wanted';
CREATE INDEX item_tally_by_words ON scope.item_tally USING gin (scope.words_of(item_id));
CREATE FUNCTION scope.note_items()
RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO scope.item_tally (item_id, field) SELECT id, field FROM made;
  RETURN NULL;
END $$;
CREATE TRIGGER note_items AFTER INSERT ON scope.item REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION scope.note_items();
GRANT SELECT, UPDATE (rows, counted_at) ON scope.item_tally TO hengjian_app;

-- Reminders given, once per certificate and end of validity: renewal is due three months before (资质认定管理办法 第13条).
CREATE TABLE scope.renewal_reminder (
  certificate_id  uuid NOT NULL REFERENCES scope.certificate,
  valid_to        date NOT NULL,
  at              timestamptz NOT NULL,
  PRIMARY KEY (certificate_id, valid_to)
);
GRANT SELECT, INSERT ON scope.renewal_reminder TO hengjian_app;

-- Lets the planner know what was written in bulk: until the next autovacuum it would take 10^5 rows for none.
CREATE FUNCTION scope.note_bulk()
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE scope.holder, scope.site, scope.certificate, scope.certificate_version, scope.decision, scope.item,
    scope.limitation, scope.capability, scope.item_count, scope.item_tally;
END $$;
REVOKE ALL ON FUNCTION scope.note_bulk FROM public;
GRANT EXECUTE ON FUNCTION scope.note_bulk TO hengjian_app;

-- How many institutions may test something in a field, and how many rows they have for it; the empty field is all fields
-- together, province 00 the nation. Worked out with the counts of items.
CREATE TABLE scope.field_count (
  field         text COLLATE "C" NOT NULL,
  province      text COLLATE "C" NOT NULL,
  institutions  integer NOT NULL,
  rows          bigint NOT NULL,
  counted_at    timestamptz NOT NULL,
  PRIMARY KEY (province, field)
);
GRANT SELECT, INSERT, DELETE ON scope.field_count TO hengjian_app;
