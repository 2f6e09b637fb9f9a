-- What goes out to everybody: keys for programs that ask often, and lists of selected capabilities.
CREATE SCHEMA open_data;
GRANT USAGE ON SCHEMA open_data TO hengjian_app;

-- A key for a program. Only its hash is kept: whoever reads this table can use none of them.
CREATE TABLE open_data.api_key (
  id           uuid PRIMARY KEY,
  -- The first characters, so that people can tell keys apart.
  prefix       text COLLATE "C" NOT NULL UNIQUE,
  hash         bytea NOT NULL UNIQUE,
  -- Whose program it is, and what for.
  holder       text NOT NULL CHECK (btrim(holder) <> ''),
  purpose      text NOT NULL CHECK (btrim(purpose) <> ''),
  contact      text NOT NULL,
  region_code  text COLLATE "C" NOT NULL,
  per_minute   integer NOT NULL CHECK (per_minute > 0),
  per_day      integer NOT NULL CHECK (per_day > 0),
  expires_on   date NOT NULL,
  issued_by    uuid NOT NULL,
  issued_at    timestamptz NOT NULL
);
GRANT SELECT, INSERT ON open_data.api_key TO hengjian_app;

CREATE TABLE open_data.api_key_revocation (
  key_id      uuid PRIMARY KEY REFERENCES open_data.api_key,
  reason      text NOT NULL CHECK (btrim(reason) <> ''),
  revoked_by  uuid NOT NULL,
  revoked_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON open_data.api_key_revocation TO hengjian_app;

-- Requests per key and day (Asia/Shanghai), added up every second.
CREATE TABLE open_data.api_key_use (
  key_id    uuid NOT NULL REFERENCES open_data.api_key,
  day       date NOT NULL,
  requests  bigint NOT NULL,
  PRIMARY KEY (key_id, day)
);
GRANT SELECT, INSERT, UPDATE ON open_data.api_key_use TO hengjian_app;

-- A directory of institutions that can do certain things, compiled by an office (for protective equipment, say): the
-- chosen capabilities are kept, who can do them is looked up on the day.
CREATE TABLE open_data.directory (
  id           uuid PRIMARY KEY,
  -- In the address: /directories/ppe-2026.
  code         text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  region_code  text COLLATE "C" NOT NULL,
  created_by   uuid NOT NULL,
  created_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT ON open_data.directory TO hengjian_app;

-- Versions of a directory, append-only; the newest one holds. Withdrawn is a version too.
CREATE TABLE open_data.directory_version (
  directory_id  uuid NOT NULL REFERENCES open_data.directory,
  version       integer NOT NULL,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
  title_zh      text NOT NULL,
  title_en      text NOT NULL,
  -- Why it is published: the paper it rests on.
  basis         text NOT NULL,
  -- Selected capabilities: a list of {object, parameter, standard}, each part may be empty.
  selection     jsonb NOT NULL,
  changed_by    uuid NOT NULL,
  changed_at    timestamptz NOT NULL,
  log_entry_id  uuid,
  PRIMARY KEY (directory_id, version)
);
GRANT SELECT, INSERT ON open_data.directory_version TO hengjian_app;

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['api_key', 'directory'] LOOP
    EXECUTE format('ALTER TABLE open_data.%I ENABLE ROW LEVEL SECURITY', guarded);
    -- Everybody may read a directory, and the gate must know every key; only offices of the region write them.
    EXECUTE format('CREATE POLICY read_all ON open_data.%I FOR SELECT TO hengjian_app USING (true)', guarded);
    EXECUTE format($policy$
      CREATE POLICY write_own ON open_data.%I FOR INSERT TO hengjian_app
        WITH CHECK (region_code LIKE nullif(current_setting('hengjian.jurisdiction', true), ''))
    $policy$, guarded);
  END LOOP;
END $$;
