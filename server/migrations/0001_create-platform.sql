-- The application works under the role hengjian_app, which owns nothing: what it may not do, the database refuses. The
-- role belongs to the whole server and not to this database, so it is made before the migrations (application-role.ts).

CREATE SCHEMA IF NOT EXISTS platform;
GRANT USAGE ON SCHEMA platform TO hengjian_app;

-- Who did, or was refused, what. Append-only: the application may neither change nor remove a row.
CREATE TABLE platform.audit (
  id            uuid PRIMARY KEY,
  at            timestamptz NOT NULL,
  person_id     uuid,
  session_id    uuid,
  action        text COLLATE "C" NOT NULL,
  subject       text COLLATE "C" NOT NULL,
  outcome       text COLLATE "C" NOT NULL CHECK (outcome IN ('done', 'refused')),
  code          text COLLATE "C",
  details       jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_by_subject ON platform.audit (subject, at);
CREATE INDEX audit_by_person ON platform.audit (person_id, at);
GRANT SELECT, INSERT ON platform.audit TO hengjian_app;

-- Events of one module that others react to; written in the transaction of the decision, delivered at least once.
CREATE TABLE platform.outbox (
  id           uuid PRIMARY KEY,
  topic        text COLLATE "C" NOT NULL,
  payload      jsonb NOT NULL,
  created_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT ON platform.outbox TO hengjian_app;

CREATE TABLE platform.outbox_delivery (
  outbox_id    uuid NOT NULL REFERENCES platform.outbox,
  subscriber   text COLLATE "C" NOT NULL,
  delivered_at timestamptz NOT NULL,
  PRIMARY KEY (outbox_id, subscriber)
);
GRANT SELECT, INSERT ON platform.outbox_delivery TO hengjian_app;

-- Settings the administrator of an office may change; each change is audited.
CREATE TABLE platform.setting (
  key        text COLLATE "C" PRIMARY KEY,
  value      jsonb NOT NULL,
  changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON platform.setting TO hengjian_app;

-- Adds a job in the transaction of the business row. The queue's tables stay closed to the application.
CREATE FUNCTION platform.add_job(task text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, job_key := add_job.job_key, run_at := add_job.run_at);
END $$;
REVOKE ALL ON FUNCTION platform.add_job FROM public;
GRANT EXECUTE ON FUNCTION platform.add_job TO hengjian_app;
