-- Who has left, or must not come in: folded from two append-only tables, like roles. A person is never removed, since
-- what he decided stays on record under his name.
CREATE TABLE identity.deactivation (
  id         uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES identity.person,
  reason     text NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by uuid NOT NULL REFERENCES identity.person
);
CREATE INDEX deactivation_by_person ON identity.deactivation (person_id);
GRANT SELECT, INSERT ON identity.deactivation TO hengjian_app;

CREATE TABLE identity.reactivation (
  deactivation_id uuid PRIMARY KEY REFERENCES identity.deactivation,
  reason          text NOT NULL,
  decided_at      timestamptz NOT NULL,
  decided_by      uuid NOT NULL REFERENCES identity.person
);
GRANT SELECT, INSERT ON identity.reactivation TO hengjian_app;
