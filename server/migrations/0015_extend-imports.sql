-- Tables of capability annexes, people and instruments come in the same way as lists of institutions do.
ALTER TABLE registry.import_batch DROP CONSTRAINT import_batch_subject_check;
ALTER TABLE registry.import_batch ADD CONSTRAINT import_batch_subject_check
  CHECK (subject IN ('institution', 'inspector', 'expert', 'conflict', 'capability', 'staff', 'instrument'));
-- What was chosen once for the whole file instead of standing in a column: the certificate, the first day.
ALTER TABLE registry.import_batch ADD COLUMN options jsonb NOT NULL DEFAULT '{}';
-- What a check found besides good and bad rows; its shape is the target's (contract: AnnexPreview).
ALTER TABLE registry.import_batch ADD COLUMN preview jsonb;

-- Rows of a capability annex on their way in. A file of 100,000 rows is copied here, into columns of their types; there is
-- no index but the keys, and what becomes of the rows follows from the state of their batch instead of being noted on each.
--   Guarded like all of `scope` by the use cases, not by row security: COPY into a table under it is not possible. Reached
--   only through a batch, and batches are under row security.
CREATE TABLE scope.annex_row (
  batch_id     uuid NOT NULL,
  row_number   integer NOT NULL,
  -- The cells as they came, for the file that goes back.
  cells        text[] NOT NULL,
  -- Null for a row without any.
  problems     jsonb,
  bad          boolean NOT NULL,
  -- Taken by the import, and then changed by somebody else before it was undone.
  kept         boolean NOT NULL DEFAULT false,
  PRIMARY KEY (batch_id, row_number)
);
GRANT SELECT, INSERT, UPDATE (problems, bad, kept), DELETE ON scope.annex_row TO hengjian_app;

-- What the good rows become: one line of an annex for each standard that a row names.
CREATE TABLE scope.annex_line (
  batch_id        uuid NOT NULL,
  row_number      integer NOT NULL,
  -- Counted from 0 within the row.
  part            smallint NOT NULL,
  certificate_id  uuid NOT NULL,
  site            smallint NOT NULL,
  -- Of annex_wording, and of annex_limitation.
  wording         integer NOT NULL,
  limitation      integer NOT NULL,
  valid           datemultirange NOT NULL,
  PRIMARY KEY (batch_id, row_number, part)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON scope.annex_line TO hengjian_app;

-- The wordings of a batch, each once, with what the library says of it.
CREATE TABLE scope.annex_wording (
  batch_id         uuid NOT NULL,
  number           integer NOT NULL,
  field            text COLLATE "C" NOT NULL,
  category         text NOT NULL,
  object           text NOT NULL,
  parameter        text NOT NULL,
  standard_number  text COLLATE "C" NOT NULL,
  standard_title   text NOT NULL,
  method           text NOT NULL,
  library_state    text COLLATE "C",
  library_note     jsonb,
  -- The item it is, once it is one.
  item_id          integer,
  PRIMARY KEY (batch_id, number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON scope.annex_wording TO hengjian_app;

CREATE TABLE scope.annex_limitation (
  batch_id       uuid NOT NULL,
  number         integer NOT NULL,
  restriction    text NOT NULL,
  note           text NOT NULL,
  limitation_id  integer,
  PRIMARY KEY (batch_id, number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON scope.annex_limitation TO hengjian_app;

-- The certificates of a batch: from which day its rows hold, and what taking them would do.
CREATE TABLE scope.annex_certificate (
  batch_id         uuid NOT NULL,
  certificate_id   uuid NOT NULL,
  -- The decision it was checked against; another one since makes the check stale.
  sequence         integer NOT NULL,
  effective_from   date NOT NULL,
  -- Has bad rows: an update then takes nothing off, because what seems absent may be one of them.
  held             boolean NOT NULL,
  PRIMARY KEY (batch_id, certificate_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON scope.annex_certificate TO hengjian_app;

-- Lets the planner know the rows that were just staged, like registry.count_staged_rows.
CREATE FUNCTION scope.count_annex_rows()
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE scope.annex_line;
  ANALYZE scope.annex_wording;
  ANALYZE scope.annex_limitation;
END $$;
REVOKE ALL ON FUNCTION scope.count_annex_rows FROM public;
GRANT EXECUTE ON FUNCTION scope.count_annex_rows TO hengjian_app;

-- On which days people with these keyed hashes are employed anywhere, also where the asking office cannot see. Says which
-- institution by its id alone, so that one's own can be told from another; whoever may not see that one learns no name.
CREATE FUNCTION registry.employments_of(identities bytea[])
RETURNS TABLE (identity text, institution_id uuid, staff_id uuid, version integer, valid_from date, valid_to date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT encode(s.identity_hash, 'hex'), s.institution_id, s.id, s.version, s.valid_from, s.valid_to
  FROM registry.staff s WHERE s.identity_hash = ANY (identities)
$$;
REVOKE ALL ON FUNCTION registry.employments_of FROM public;
GRANT EXECUTE ON FUNCTION registry.employments_of TO hengjian_app;
