-- Signed proofs of certificates: what is printed as a QR code, handed over as a W3C credential, and published as status.
-- Everything here is public once it exists, and nothing here decides: it follows from the decisions in `scope`. So all of
-- it is append-only and none of it guarded by jurisdiction.
CREATE SCHEMA credentials;
GRANT USAGE ON SCHEMA credentials TO hengjian_app;

-- Public halves of the keys that ever signed. The private half is a file of the server (keys/credential.key) and never
-- comes here. A key signs until the next one begins.
CREATE TABLE credentials.signing_key (
  id          text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[0-9a-f]{16}$'),
  public_key  bytea NOT NULL UNIQUE CHECK (octet_length(public_key) = 32),
  valid_from  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON credentials.signing_key TO hengjian_app;

-- A key that may not be believed any more. `compromised`: not even what it signed before, for a thief can date back.
CREATE TABLE credentials.key_revocation (
  key_id      text COLLATE "C" PRIMARY KEY REFERENCES credentials.signing_key,
  revoked_at  timestamptz NOT NULL,
  reason      text COLLATE "C" NOT NULL CHECK (reason IN ('superseded', 'compromised'))
);
GRANT SELECT, INSERT ON credentials.key_revocation TO hengjian_app;

-- A certificate as signed after one of its decisions; made when the decision is taken, or when somebody first asks.
CREATE TABLE credentials.issued (
  -- scope.certificate, scope.decision.
  certificate_id  uuid NOT NULL,
  decision_id     uuid NOT NULL,
  key_id          text COLLATE "C" NOT NULL REFERENCES credentials.signing_key,
  number          text COLLATE "C" NOT NULL,
  -- HJ1:…, at most 600 characters (docs/specs/credential.md).
  qr_text         text COLLATE "C" NOT NULL CHECK (length(qr_text) <= 600),
  -- application/vc+jwt.
  vc_jwt          text COLLATE "C" NOT NULL,
  -- SHA-256 of the canonical claims.
  payload_sha256  text COLLATE "C" NOT NULL CHECK (payload_sha256 ~ '^[0-9a-f]{64}$'),
  issued_at       timestamptz NOT NULL,
  PRIMARY KEY (certificate_id, decision_id, key_id)
);
GRANT SELECT, INSERT ON credentials.issued TO hengjian_app;

-- Every status list ever published, so that nobody can say afterwards that it said something else; each is logged.
CREATE TABLE credentials.status_list (
  id            uuid PRIMARY KEY,
  purpose       text COLLATE "C" NOT NULL CHECK (purpose IN ('revocation', 'suspension')),
  -- The list as a W3C credential, application/vc+jwt, and its SHA-256.
  jws           text COLLATE "C" NOT NULL,
  sha256        text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of the bits themselves: tells whether anything changed.
  bits_sha256   text COLLATE "C" NOT NULL CHECK (bits_sha256 ~ '^[0-9a-f]{64}$'),
  entries       integer NOT NULL CHECK (entries >= 131072),
  -- Bits set.
  marked        integer NOT NULL CHECK (marked >= 0),
  key_id        text COLLATE "C" NOT NULL REFERENCES credentials.signing_key,
  valid_from    timestamptz NOT NULL,
  valid_until   timestamptz NOT NULL CHECK (valid_until > valid_from),
  -- Its leaf in the transparency log.
  log_entry_id  uuid NOT NULL,
  UNIQUE (purpose, valid_from)
);
GRANT SELECT, INSERT ON credentials.status_list TO hengjian_app;

-- PDFs issued: one per decision and language. The bytes lie in the file store under their hash; what was printed is kept
-- beside it, so that an uploaded file is compared with the register field by field without trusting the file.
CREATE TABLE credentials.document (
  -- scope.decision.
  decision_id     uuid NOT NULL,
  language        text COLLATE "C" NOT NULL CHECK (language IN ('zh', 'en')),
  -- scope.certificate.
  certificate_id  uuid NOT NULL,
  number          text COLLATE "C" NOT NULL,
  -- Of the decision on its certificate.
  sequence        integer NOT NULL,
  sha256          text COLLATE "C" NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size            integer NOT NULL CHECK (size > 0),
  pages           integer NOT NULL CHECK (pages > 0),
  -- The canonical data of docs/specs/certificate-pdf.md.
  printed         jsonb NOT NULL,
  issued_at       timestamptz NOT NULL,
  PRIMARY KEY (decision_id, language)
);
CREATE INDEX document_by_number ON credentials.document (number, sequence);
GRANT SELECT, INSERT ON credentials.document TO hengjian_app;
