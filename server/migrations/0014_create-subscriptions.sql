-- Searches people keep, and where word goes when something new matches them.
CREATE SCHEMA subscriptions;
GRANT USAGE ON SCHEMA subscriptions TO hengjian_app;

-- A person's own; taken away when he takes it away.
CREATE TABLE subscriptions.saved_search (
  id          uuid PRIMARY KEY,
  person_id   uuid NOT NULL,
  name        text NOT NULL CHECK (btrim(name) <> ''),
  -- The query of the public search, as its address holds it: q, region, field, axis.
  query       jsonb NOT NULL,
  created_at  timestamptz NOT NULL
);
CREATE INDEX saved_search_by_person ON subscriptions.saved_search (person_id);
GRANT SELECT, INSERT, DELETE ON subscriptions.saved_search TO hengjian_app;

CREATE TABLE subscriptions.subscription (
  id          uuid PRIMARY KEY,
  search_id   uuid NOT NULL REFERENCES subscriptions.saved_search ON DELETE CASCADE,
  -- `notice`: into the office, and by e-mail where the person has an address. `webhook`: to a program.
  channel     text COLLATE "C" NOT NULL CHECK (channel IN ('notice', 'webhook')),
  url         text CHECK ((channel = 'webhook') = (url IS NOT NULL)),
  -- Signs what a webhook gets; shown once. 32 bytes.
  secret      bytea CHECK ((channel = 'webhook') = (secret IS NOT NULL)),
  state       text COLLATE "C" NOT NULL CHECK (state IN ('active', 'failing')),
  -- Up to which moment everything recorded has been looked at.
  seen_until  timestamptz NOT NULL,
  created_at  timestamptz NOT NULL
);
CREATE INDEX subscription_by_search ON subscriptions.subscription (search_id);
GRANT SELECT, INSERT, DELETE, UPDATE (state, seen_until) ON subscriptions.subscription TO hengjian_app;

-- What went out, or could not: one line per attempt that was final.
CREATE TABLE subscriptions.delivery (
  id               uuid PRIMARY KEY,
  subscription_id  uuid NOT NULL REFERENCES subscriptions.subscription ON DELETE CASCADE,
  matches          integer NOT NULL,
  body             jsonb NOT NULL,
  outcome          text COLLATE "C" NOT NULL CHECK (outcome IN ('waiting', 'sent', 'failed')),
  attempts         integer NOT NULL,
  -- HTTP status or the code of the failure.
  reply            text,
  created_at       timestamptz NOT NULL,
  changed_at       timestamptz NOT NULL
);
CREATE INDEX delivery_by_subscription ON subscriptions.delivery (subscription_id, created_at DESC);
GRANT SELECT, INSERT, DELETE, UPDATE (outcome, attempts, reply, changed_at) ON subscriptions.delivery TO hengjian_app;

-- When the oldest transaction began that has written and not ended yet; null where there is none. What it recorded bears an
-- earlier time than its commit, so whoever asks "what is new since" must not look past it. Runs as the owner, because a
-- session sees the times of its own user only.
CREATE FUNCTION subscriptions.oldest_work() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT min(xact_start) FROM pg_stat_activity
  WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()
$$;
REVOKE ALL ON FUNCTION subscriptions.oldest_work FROM public;
GRANT EXECUTE ON FUNCTION subscriptions.oldest_work TO hengjian_app;
