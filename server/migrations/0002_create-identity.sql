-- Who people are, which organisations they act for, what they may do there and how they prove it.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO hengjian_app;

CREATE TABLE identity.organisation (
  id           uuid PRIMARY KEY,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN (
                 'regulator', 'joint-department', 'discipline-inspection', 'audit', 'technical-body',
                 'association', 'public-representative', 'institution')),
  department   text COLLATE "C",
  level        text COLLATE "C" CHECK (level IN ('national', 'city', 'district', 'affiliated')),
  -- GB/T 2260; the trailing zeros say how far its jurisdiction reaches.
  region_code  text COLLATE "C" NOT NULL CHECK (region_code ~ '^[0-9]{6}$'),
  parent_id    uuid REFERENCES identity.organisation,
  name_zh      text NOT NULL,
  name_en      text NOT NULL,
  synthetic    boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL
);
CREATE INDEX organisation_by_region ON identity.organisation (region_code);
GRANT SELECT, INSERT ON identity.organisation TO hengjian_app;

CREATE TABLE identity.person (
  id              uuid PRIMARY KEY,
  login           text COLLATE "C" NOT NULL CHECK (login ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$'),
  name            text NOT NULL,
  email           text,
  locale          text COLLATE "C" NOT NULL CHECK (locale IN ('zh', 'en')),
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  synthetic       boolean NOT NULL DEFAULT false,
  created_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX person_by_login ON identity.person (lower(login));
CREATE INDEX person_by_organisation ON identity.person (organisation_id);
CREATE INDEX person_by_email ON identity.person (lower(email)) WHERE email IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (locale) ON identity.person TO hengjian_app;

CREATE TABLE identity.password (
  person_id  uuid PRIMARY KEY REFERENCES identity.person,
  -- PHC string: algorithm, cost, salt and digest, so that the cost can rise without a migration.
  hash       text COLLATE "C" NOT NULL,
  -- Set by an administrator and known to two people; it opens nothing but the page where it is replaced.
  temporary  boolean NOT NULL,
  changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON identity.password TO hengjian_app;

CREATE TABLE identity.totp (
  person_id      uuid PRIMARY KEY REFERENCES identity.person,
  -- AES-256-GCM under the key file, bound to the person.
  secret         bytea NOT NULL,
  confirmed_at   timestamptz,
  -- The newest 30-second step a code was accepted for. It only ever rises, so no code works twice.
  last_used_step bigint NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.totp TO hengjian_app;

CREATE TABLE identity.recovery_code (
  person_id uuid NOT NULL REFERENCES identity.person,
  code_hash bytea NOT NULL,
  used_at   timestamptz,
  PRIMARY KEY (person_id, code_hash)
);
GRANT SELECT, INSERT, DELETE, UPDATE (used_at) ON identity.recovery_code TO hengjian_app;

-- Counted by what was typed, not by person: a login that does not exist is locked like one that does.
CREATE TABLE identity.sign_in_failure (
  login_hash   bytea PRIMARY KEY,
  attempts     integer NOT NULL CHECK (attempts >= 0),
  last_at      timestamptz NOT NULL,
  locked_until timestamptz
);
CREATE INDEX sign_in_failure_by_age ON identity.sign_in_failure (last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sign_in_failure TO hengjian_app;

CREATE TABLE identity.session (
  id           uuid PRIMARY KEY,
  -- SHA-256 of the token: who reads this table cannot sign in with it.
  token_hash   bytea NOT NULL UNIQUE,
  person_id    uuid NOT NULL REFERENCES identity.person,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('password', 'totp', 'oidc', 'demo')),
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  -- Browser and system by family, the network without the host: enough to recognise one's own.
  user_agent   text NOT NULL,
  network      text COLLATE "C" NOT NULL
);
CREATE INDEX session_by_person ON identity.session (person_id, created_at);
CREATE INDEX session_by_expiry ON identity.session (expires_at);
GRANT SELECT, INSERT, DELETE, UPDATE (last_seen_at, revoked_at) ON identity.session TO hengjian_app;

-- Roles are folded from two append-only tables: what was ever granted, and which of it was taken back.
-- A role is held in the organisation it was granted in; who moves leaves it behind.
CREATE TABLE identity.role_grant (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES identity.person,
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  role            text COLLATE "C" NOT NULL,
  granted_at      timestamptz NOT NULL,
  -- Null when the house itself did it: the first administrator, the demo.
  granted_by      uuid REFERENCES identity.person
);
CREATE INDEX role_grant_by_person ON identity.role_grant (person_id);
CREATE INDEX role_grant_by_role ON identity.role_grant (role, organisation_id);
GRANT SELECT, INSERT ON identity.role_grant TO hengjian_app;

CREATE TABLE identity.role_revocation (
  grant_id   uuid PRIMARY KEY REFERENCES identity.role_grant,
  revoked_at timestamptz NOT NULL,
  revoked_by uuid NOT NULL REFERENCES identity.person
);
GRANT SELECT, INSERT ON identity.role_revocation TO hengjian_app;

CREATE TABLE identity.oidc_identity (
  issuer    text COLLATE "C" NOT NULL,
  subject   text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL REFERENCES identity.person,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX oidc_identity_by_person ON identity.oidc_identity (person_id);
GRANT SELECT, INSERT ON identity.oidc_identity TO hengjian_app;
