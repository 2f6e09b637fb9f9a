CREATE SCHEMA transparency;
GRANT USAGE ON SCHEMA transparency TO hengjian_app;

-- What has been decided and waits for its place in the log. Written in the transaction of the decision, so an entry
-- exists exactly if the decision does. `position` orders by insertion; it may have gaps, the leaf index may not.
CREATE TABLE transparency.entry (
  id          uuid PRIMARY KEY,
  position    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  type        text COLLATE "C" NOT NULL,
  subject     text COLLATE "C" NOT NULL,
  -- The leaf's exact bytes: canonical JSON (RFC 8785).
  leaf        text COLLATE "C" NOT NULL,
  created_at  timestamptz NOT NULL
);
CREATE INDEX entry_by_subject ON transparency.entry (subject, position);
GRANT SELECT, INSERT ON transparency.entry TO hengjian_app;

-- Entries without a place yet: what the sequencer takes next. A queue, so rows leave it; the entry itself never does.
CREATE TABLE transparency.pending (
  position  bigint PRIMARY KEY,
  -- Written by the same statement as its entry, which is never removed: a reference would only cost appends.
  entry_id  uuid NOT NULL
);
GRANT SELECT, INSERT, DELETE ON transparency.pending TO hengjian_app;

-- The log itself: entry by entry its index and RFC 6962 leaf hash. Only ever longer.
CREATE TABLE transparency.leaf (
  leaf_index  bigint PRIMARY KEY CHECK (leaf_index >= 0),
  entry_id    uuid NOT NULL UNIQUE REFERENCES transparency.entry,
  hash        bytea NOT NULL CHECK (octet_length(hash) = 32)
);
GRANT SELECT, INSERT ON transparency.leaf TO hengjian_app;

-- Hashes of complete subtrees, 256 to a row, as C2SP tlog-tiles serves them. Derived from the leaves; the last row
-- of each level grows.
CREATE TABLE transparency.tile (
  level       smallint NOT NULL,
  tile_index  bigint NOT NULL,
  hashes      bytea NOT NULL CHECK (octet_length(hashes) % 32 = 0 AND octet_length(hashes) BETWEEN 32 AND 8192),
  PRIMARY KEY (level, tile_index)
);
GRANT SELECT, INSERT, UPDATE ON transparency.tile TO hengjian_app;

-- Every head that was ever signed. A smaller tree than the newest must never be signed again.
CREATE TABLE transparency.checkpoint (
  tree_size   bigint PRIMARY KEY CHECK (tree_size >= 0),
  root        bytea NOT NULL CHECK (octet_length(root) = 32),
  note        text COLLATE "C" NOT NULL,
  signed_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT ON transparency.checkpoint TO hengjian_app;

-- The head of the day, for paper and for keeping elsewhere.
CREATE TABLE transparency.daily_head (
  day         date PRIMARY KEY,
  tree_size   bigint NOT NULL REFERENCES transparency.checkpoint
);
GRANT SELECT, INSERT ON transparency.daily_head TO hengjian_app;
