-- The file of an institution: what it is, where it works, who works there, with what, under which documents. Offices keep
-- it, and so do the institution's own people. Rows are the present state; how it came about stands in
-- registry.file_change. Nothing is deleted by anybody: what is over gets its last day (`valid_to`).
--   Days are inclusive on both sides; NULL is open.

-- Legal nature. Kind of legal person stands with the institution; here, whether it is one itself.
CREATE TABLE registry.legal_nature (
  id               uuid PRIMARY KEY,
  institution_id   uuid NOT NULL UNIQUE REFERENCES registry.institution,
  -- Independent legal person, or part of one that has authorised it and does not interfere.
  form             text COLLATE "C" NOT NULL CHECK (form IN ('independent', 'part')),
  parent_name      text,
  parent_uscc      text COLLATE "C",
  -- Number or title of the document of authorisation.
  authorisation    text,
  representative   text,
  -- For statistics only; no rule may look at it.
  ownership        text COLLATE "C" CHECK (ownership IN ('public', 'state-owned', 'private', 'foreign', 'other')),
  labels           text[] COLLATE "C" NOT NULL DEFAULT '{}',
  valid_from       date,
  valid_to         date,
  version          integer NOT NULL,
  changed_at       timestamptz NOT NULL,
  CHECK (form = 'independent' OR (btrim(coalesce(parent_name, '')) <> '' AND btrim(coalesce(authorisation, '')) <> '')),
  CHECK (valid_to >= valid_from)
);

-- Places where it works, numbered within the institution: site 1 is 场所一. A number is never given twice.
CREATE TABLE registry.site (
  id               uuid PRIMARY KEY,
  institution_id   uuid NOT NULL REFERENCES registry.institution,
  number           smallint NOT NULL CHECK (number > 0),
  name             text NOT NULL CHECK (btrim(name) <> ''),
  address          text NOT NULL CHECK (btrim(address) <> ''),
  region_code      text COLLATE "C" NOT NULL,
  kind             text COLLATE "C" NOT NULL CHECK (kind IN ('main', 'branch', 'temporary', 'mobile')),
  valid_from       date NOT NULL,
  valid_to         date,
  version          integer NOT NULL,
  changed_at       timestamptz NOT NULL,
  UNIQUE (institution_id, number),
  CHECK (valid_to >= valid_from)
);

-- People. The number of the identity card is not here: only its keyed hash, to find the same person elsewhere.
CREATE TABLE registry.staff (
  id               uuid PRIMARY KEY,
  institution_id   uuid NOT NULL REFERENCES registry.institution,
  name             text NOT NULL CHECK (btrim(name) <> ''),
  -- HMAC-SHA256 of the number under a key that lies outside the database.
  identity_hash    bytea CHECK (octet_length(identity_hash) = 32),
  -- Check characters that do not fit (GB 11643), or a document of another kind.
  identity_warnings text[] COLLATE "C" NOT NULL DEFAULT '{}',
  title            text,
  education        text COLLATE "C" CHECK (education IN ('doctor', 'master', 'bachelor', 'college', 'secondary', 'other')),
  posts            text[] COLLATE "C" NOT NULL DEFAULT '{}',
  -- Days of employment.
  valid_from       date NOT NULL,
  valid_to         date,
  version          integer NOT NULL,
  changed_at       timestamptz NOT NULL,
  UNIQUE (id, institution_id),
  CHECK (valid_to >= valid_from)
);
CREATE INDEX staff_by_institution ON registry.staff (institution_id, valid_from, id);
CREATE INDEX staff_by_hash ON registry.staff (identity_hash) WHERE identity_hash IS NOT NULL;

-- What a signatory may sign for. The foreign key over both columns keeps another institution's person out.
CREATE TABLE registry.authorisation (
  id                 uuid PRIMARY KEY,
  institution_id     uuid NOT NULL REFERENCES registry.institution,
  staff_id           uuid NOT NULL,
  -- As the annex words it, and the certificate fields (00–21) it falls under.
  field_text         text NOT NULL CHECK (btrim(field_text) <> ''),
  fields             text[] COLLATE "C" NOT NULL DEFAULT '{}',
  certificate_number text COLLATE "C",
  valid_from         date NOT NULL,
  valid_to           date,
  version            integer NOT NULL,
  changed_at         timestamptz NOT NULL,
  FOREIGN KEY (staff_id, institution_id) REFERENCES registry.staff (id, institution_id),
  CHECK (valid_to >= valid_from)
);
CREATE INDEX authorisation_by_institution ON registry.authorisation (institution_id, valid_from, id);
CREATE INDEX authorisation_by_staff ON registry.authorisation (staff_id);

CREATE TABLE registry.instrument (
  id                 uuid PRIMARY KEY,
  institution_id     uuid NOT NULL REFERENCES registry.institution,
  -- The institution's own number of it.
  code               text COLLATE "C" NOT NULL CHECK (btrim(code) <> ''),
  name               text NOT NULL CHECK (btrim(name) <> ''),
  model              text,
  serial             text,
  manufacturer       text,
  site               smallint NOT NULL,
  -- 检定, 校准, 核查.
  tracing            text COLLATE "C" NOT NULL CHECK (tracing IN ('verification', 'calibration', 'check')),
  cycle_months       smallint CHECK (cycle_months BETWEEN 1 AND 240),
  last_done          date,
  -- Last day on which its traceability holds.
  due                date,
  certificate_number text,
  provider           text,
  -- In use.
  valid_from         date,
  valid_to           date,
  version            integer NOT NULL,
  changed_at         timestamptz NOT NULL,
  UNIQUE (institution_id, code),
  FOREIGN KEY (institution_id, site) REFERENCES registry.site (institution_id, number),
  CHECK (valid_to >= valid_from),
  CHECK (due >= last_done)
);
CREATE INDEX instrument_by_due ON registry.instrument (institution_id, due, id);
CREATE INDEX instrument_due ON registry.instrument (due) WHERE valid_to IS NULL;

-- Documents of the management system; the file itself, where one was brought, lies in the store under its hash.
CREATE TABLE registry.document (
  id               uuid PRIMARY KEY,
  institution_id   uuid NOT NULL REFERENCES registry.institution,
  title            text NOT NULL CHECK (btrim(title) <> ''),
  kind             text COLLATE "C" NOT NULL CHECK (kind IN ('manual', 'procedure', 'instruction', 'form', 'other')),
  number           text,
  edition          text,
  file_sha256      text COLLATE "C" CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name        text,
  valid_from       date NOT NULL,
  valid_to         date,
  version          integer NOT NULL,
  changed_at       timestamptz NOT NULL,
  CHECK (valid_to >= valid_from)
);
CREATE INDEX document_by_institution ON registry.document (institution_id, valid_from, id);

CREATE TABLE registry.insurance (
  id               uuid PRIMARY KEY,
  institution_id   uuid NOT NULL REFERENCES registry.institution,
  policy_number    text NOT NULL CHECK (btrim(policy_number) <> ''),
  insurer          text NOT NULL CHECK (btrim(insurer) <> ''),
  -- Sum insured in whole yuan.
  amount           bigint NOT NULL CHECK (amount > 0),
  valid_from       date NOT NULL,
  valid_to         date NOT NULL,
  version          integer NOT NULL,
  changed_at       timestamptz NOT NULL,
  CHECK (valid_to >= valid_from)
);
CREATE INDEX insurance_by_institution ON registry.insurance (institution_id, valid_to, id);

-- What an institution promises in public, and where: valid_from is the day of publication.
CREATE TABLE registry.commitment (
  id               uuid PRIMARY KEY,
  institution_id   uuid NOT NULL REFERENCES registry.institution,
  wording          text NOT NULL CHECK (btrim(wording) <> ''),
  url              text,
  valid_from       date NOT NULL,
  valid_to         date,
  version          integer NOT NULL,
  changed_at       timestamptz NOT NULL,
  CHECK (valid_to >= valid_from)
);
CREATE INDEX commitment_by_institution ON registry.commitment (institution_id, valid_from, id);

CREATE TABLE registry.contact (
  id               uuid PRIMARY KEY,
  institution_id   uuid NOT NULL REFERENCES registry.institution,
  name             text NOT NULL CHECK (btrim(name) <> ''),
  duty             text,
  phone            text COLLATE "C",
  email            text COLLATE "C",
  -- Whether the institution has put it on its public page. The name of the person never stands there.
  published        boolean NOT NULL DEFAULT false,
  valid_from       date,
  valid_to         date,
  version          integer NOT NULL,
  changed_at       timestamptz NOT NULL,
  CHECK (phone IS NOT NULL OR email IS NOT NULL),
  CHECK (valid_to >= valid_from)
);
CREATE INDEX contact_by_institution ON registry.contact (institution_id, valid_from, id);

-- Every change of a file: who, when, before and after; append-only. Never holds a hash of an id number.
CREATE TABLE registry.file_change (
  subject_id      uuid NOT NULL,
  -- Version of the row that the change led to.
  version         integer NOT NULL,
  institution_id  uuid NOT NULL REFERENCES registry.institution,
  part            text COLLATE "C" NOT NULL CHECK (part IN ('legal-nature', 'site', 'staff', 'authorisation', 'instrument', 'document', 'insurance', 'commitment', 'contact')),
  act             text COLLATE "C" NOT NULL CHECK (act IN ('added', 'changed', 'ended', 'undone')),
  -- Why it ended, or was taken back.
  reason          text,
  batch_id        uuid,
  before          jsonb,
  after           jsonb,
  by_person       uuid NOT NULL,
  at              timestamptz NOT NULL,
  PRIMARY KEY (subject_id, version),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
);
CREATE INDEX file_change_by_time ON registry.file_change (institution_id, at DESC);
CREATE INDEX file_change_by_batch ON registry.file_change (batch_id) WHERE batch_id IS NOT NULL;
GRANT SELECT, INSERT ON registry.file_change TO hengjian_app;

-- A time line reads the changes of one record by time.
CREATE INDEX change_by_subject ON registry.change (subject_id, at DESC);

-- Row security. An office sees the files of the institutions it sees; somebody who acts for an institution names its
-- organisation (`hengjian.organisation`), and then sees, in addition to all that, nothing but his own.
CREATE POLICY own_institution ON registry.institution AS RESTRICTIVE TO hengjian_app
  USING (coalesce(current_setting('hengjian.organisation', true), '') = ''
      OR organisation_id = nullif(current_setting('hengjian.organisation', true), '')::uuid);
DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['legal_nature', 'site', 'staff', 'authorisation', 'instrument', 'document', 'insurance', 'commitment', 'contact'] LOOP
    -- Rows of a file leave it only when the import that brought them is undone; `file_change` keeps them.
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON registry.%I TO hengjian_app', guarded);
  END LOOP;
  FOREACH guarded IN ARRAY ARRAY['legal_nature', 'site', 'staff', 'authorisation', 'instrument', 'document', 'insurance', 'commitment', 'contact', 'file_change'] LOOP
    EXECUTE format('ALTER TABLE registry.%I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format($policy$
      CREATE POLICY by_institution ON registry.%I TO hengjian_app
        USING (EXISTS (SELECT FROM registry.institution u WHERE u.id = institution_id))
        WITH CHECK (EXISTS (SELECT FROM registry.institution u WHERE u.id = institution_id))
    $policy$, guarded);
  END LOOP;
END $$;

-- Whether anything hangs on a record, unseen things included: a conflict, also an ended one, or a part of a file. Then an
-- import that is undone leaves it where it is.
CREATE OR REPLACE FUNCTION registry.in_conflict(record_id uuid)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM registry.conflict c WHERE c.institution_id = record_id)
      OR EXISTS (SELECT FROM registry.conflict c WHERE c.inspector_id = record_id)
      OR EXISTS (SELECT FROM registry.file_change f WHERE f.institution_id = record_id)
$$;

-- What an institution has made public itself, for the public pages, where nobody has a jurisdiction: its newest commitment
-- that holds on a day, and the contacts it has published, by duty and without names.
CREATE FUNCTION registry.public_file(of_institution uuid, on_day date)
RETURNS TABLE (
  -- { "text", "url", "publishedAt" } or null
  commitment jsonb,
  -- [{ "duty", "phone", "email" }]
  contacts jsonb
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT
    (SELECT jsonb_build_object('text', c.wording, 'url', c.url, 'publishedAt', c.valid_from)
     FROM registry.commitment c
     WHERE c.institution_id = of_institution AND c.valid_from <= on_day AND coalesce(c.valid_to, 'infinity') >= on_day
     ORDER BY c.valid_from DESC, c.id DESC LIMIT 1),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('duty', c.duty, 'phone', c.phone, 'email', c.email) ORDER BY c.id), '[]')
     FROM registry.contact c
     WHERE c.institution_id = of_institution AND c.published
       AND coalesce(c.valid_from, '-infinity') <= on_day AND coalesce(c.valid_to, 'infinity') >= on_day)
$$;
REVOKE ALL ON FUNCTION registry.public_file FROM public;
GRANT EXECUTE ON FUNCTION registry.public_file TO hengjian_app;

-- Who may sign for an institution on a day, as its certificate's second annex says in public.
CREATE FUNCTION registry.signatories(of_institution uuid, on_day date)
RETURNS TABLE (name text, title text, field_text text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.name, s.title, a.field_text
  FROM registry.authorisation a JOIN registry.staff s ON s.id = a.staff_id
  WHERE a.institution_id = of_institution
    AND a.valid_from <= on_day AND coalesce(a.valid_to, 'infinity') >= on_day
    AND s.valid_from <= on_day AND coalesce(s.valid_to, 'infinity') >= on_day
  ORDER BY s.valid_from, s.id, a.valid_from, a.id
$$;
REVOKE ALL ON FUNCTION registry.signatories FROM public;
GRANT EXECUTE ON FUNCTION registry.signatories TO hengjian_app;

-- One person, one institution (R4-A7.1): people of an institution, or of a whole region, who are employed elsewhere on
-- the same days. Runs as the owner, because the other institution may lie where the asking office cannot see; of that
-- one it tells code, name and id to those only who may see it, and to others nothing but the days.
--   `of_institution` narrows to one file; `region` (a prefix) to a part of the jurisdiction. One row per person, by
-- (code, staff id), after the given place: it walks institutions by code, so that a page costs what it shows.
CREATE FUNCTION registry.double_employment(
  of_institution uuid, region text, after_code text, after_staff uuid, most integer)
RETURNS TABLE (
  staff_id uuid, name text, institution_id uuid, code text, institution text, region_code text,
  -- [{ "id", "code", "name": uuid, text, text or null, "from", "to": days or null }]
  overlaps jsonb
) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
  jurisdiction CONSTANT text := nullif(current_setting('hengjian.jurisdiction', true), '');
  organisation CONSTANT uuid := nullif(current_setting('hengjian.organisation', true), '')::uuid;
  u record;
  found integer;
BEGIN
  FOR u IN
    SELECT p.id, p.code, p.name, p.region_code FROM registry.institution p
    WHERE of_institution IS NULL
      AND p.region_code LIKE jurisdiction AND p.region_code LIKE double_employment.region || '%'
      AND (organisation IS NULL OR p.organisation_id = organisation)
      AND p.code >= after_code
    UNION ALL
    SELECT p.id, p.code, p.name, p.region_code FROM registry.institution p
    WHERE p.id = of_institution
      AND p.region_code LIKE jurisdiction
      AND (organisation IS NULL OR p.organisation_id = organisation)
    ORDER BY code
  LOOP
    RETURN QUERY
      SELECT a.id, a.name, u.id, u.code, u.name, u.region_code, b.overlaps
      FROM registry.staff a
      JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object(
            'id', CASE WHEN seen.yes THEN o.id END,
            'code', CASE WHEN seen.yes THEN o.code END,
            'name', CASE WHEN seen.yes THEN o.name END,
            'from', greatest(a.valid_from, s.valid_from),
            'to', least(a.valid_to, s.valid_to)) ORDER BY greatest(a.valid_from, s.valid_from), s.id) AS overlaps
        FROM registry.staff s
        JOIN registry.institution o ON o.id = s.institution_id
        CROSS JOIN LATERAL (SELECT organisation IS NULL AND o.region_code LIKE jurisdiction AS yes) seen
        WHERE s.identity_hash = a.identity_hash AND s.institution_id <> a.institution_id
          AND daterange(s.valid_from, s.valid_to, '[]') && daterange(a.valid_from, a.valid_to, '[]')
      ) b ON b.overlaps IS NOT NULL
      WHERE a.institution_id = u.id AND a.identity_hash IS NOT NULL
        AND (u.code > after_code OR a.id > after_staff)
      ORDER BY a.id
      LIMIT most;
    GET DIAGNOSTICS found = ROW_COUNT;
    most := most - found;
    EXIT WHEN most <= 0;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION registry.double_employment FROM public;
GRANT EXECUTE ON FUNCTION registry.double_employment TO hengjian_app;
