CREATE SCHEMA inspection;
GRANT USAGE ON SCHEMA inspection TO hengjian_app;

-- A plan is what its events say. This row only names it.
CREATE TABLE inspection.plan (
  id               uuid PRIMARY KEY,
  code             text COLLATE "C" NOT NULL UNIQUE,
  level            text COLLATE "C" NOT NULL CHECK (level IN ('city', 'district')),
  region_code      text COLLATE "C" NOT NULL,
  year             integer NOT NULL,
  organisation_id  uuid NOT NULL,
  city_plan_id     uuid REFERENCES inspection.plan,
  created_by       uuid NOT NULL,
  created_at       timestamptz NOT NULL,
  CHECK ((level = 'district') = (city_plan_id IS NOT NULL))
);
GRANT SELECT, INSERT ON inspection.plan TO hengjian_app;

-- Every saved wording of a plan, whole.
CREATE TABLE inspection.plan_version (
  plan_id    uuid NOT NULL REFERENCES inspection.plan,
  version    integer NOT NULL CHECK (version >= 1),
  content    jsonb NOT NULL,
  edited_by  uuid NOT NULL,
  edited_at  timestamptz NOT NULL,
  PRIMARY KEY (plan_id, version)
);
GRANT SELECT, INSERT ON inspection.plan_version TO hengjian_app;

-- What was decided about a plan, in order. The unique number is what stops two people from acting on the same state.
CREATE TABLE inspection.plan_event (
  plan_id     uuid NOT NULL REFERENCES inspection.plan,
  seq         integer NOT NULL CHECK (seq >= 1),
  action      text COLLATE "C" NOT NULL,
  to_state    text COLLATE "C" NOT NULL,
  version     integer NOT NULL,
  department  text COLLATE "C",
  reason      text,
  by_person   uuid NOT NULL,
  at          timestamptz NOT NULL,
  entry_id    uuid,
  PRIMARY KEY (plan_id, seq),
  FOREIGN KEY (plan_id, version) REFERENCES inspection.plan_version (plan_id, version)
);
GRANT SELECT, INSERT ON inspection.plan_event TO hengjian_app;

-- The counts a plan was published with. The public reads what was true then; the registry moves on.
CREATE TABLE inspection.plan_base (
  plan_id        uuid NOT NULL,
  seq            integer NOT NULL,
  base           integer NOT NULL CHECK (base >= 0),
  base_by_field  jsonb NOT NULL,
  PRIMARY KEY (plan_id, seq),
  FOREIGN KEY (plan_id, seq) REFERENCES inspection.plan_event
);
GRANT SELECT, INSERT ON inspection.plan_base TO hengjian_app;

-- Warnings given before a date of a plan: each once. A date that is moved is another date.
CREATE TABLE inspection.deadline_reminder (
  plan_id      uuid NOT NULL REFERENCES inspection.plan,
  deadline     text COLLATE "C" NOT NULL,
  due          date NOT NULL,
  days_before  integer NOT NULL CHECK (days_before >= 0),
  at           timestamptz NOT NULL,
  PRIMARY KEY (plan_id, deadline, due, days_before)
);
GRANT SELECT, INSERT ON inspection.deadline_reminder TO hengjian_app;

-- What holds "in principle" may be departed from with a reason and somebody else's consent (X-2): a district keeps an
-- institution the city has drawn (R4-2.0b; target = its code), or a plan departs from a rule (target = the rule's code).
CREATE TABLE inspection.exception_request (
  id            uuid PRIMARY KEY,
  plan_id       uuid NOT NULL REFERENCES inspection.plan,
  kind          text COLLATE "C" NOT NULL CHECK (kind IN ('repeat', 'principle')),
  target        text COLLATE "C" NOT NULL,
  reason        text NOT NULL CHECK (btrim(reason) <> ''),
  requested_by  uuid NOT NULL,
  requested_at  timestamptz NOT NULL
);
CREATE INDEX exception_by_plan ON inspection.exception_request (plan_id, requested_at);
GRANT SELECT, INSERT ON inspection.exception_request TO hengjian_app;

CREATE TABLE inspection.exception_decision (
  request_id  uuid PRIMARY KEY REFERENCES inspection.exception_request,
  approved    boolean NOT NULL,
  reason      text NOT NULL,
  decided_by  uuid NOT NULL,
  decided_at  timestamptz NOT NULL,
  entry_id    uuid
);
GRANT SELECT, INSERT ON inspection.exception_decision TO hengjian_app;

-- A numbered draw of a plan. A redraw is a new number; nothing of the earlier one is removed.
CREATE TABLE inspection.draw (
  id            uuid PRIMARY KEY,
  plan_id       uuid NOT NULL REFERENCES inspection.plan,
  number        integer NOT NULL CHECK (number >= 1),
  plan_version  integer NOT NULL,
  supersedes_id uuid UNIQUE REFERENCES inspection.draw,
  created_by    uuid NOT NULL,
  created_at    timestamptz NOT NULL,
  UNIQUE (plan_id, number),
  FOREIGN KEY (plan_id, plan_version) REFERENCES inspection.plan_version (plan_id, version)
);
GRANT SELECT, INSERT ON inspection.draw TO hengjian_app;

CREATE TABLE inspection.draw_event (
  draw_id    uuid NOT NULL REFERENCES inspection.draw,
  seq        integer NOT NULL CHECK (seq >= 1),
  action     text COLLATE "C" NOT NULL,
  to_state   text COLLATE "C" NOT NULL,
  source_id  text COLLATE "C",
  reason     text,
  by_person  uuid,
  at         timestamptz NOT NULL,
  entry_id   uuid,
  PRIMARY KEY (draw_id, seq)
);
GRANT SELECT, INSERT ON inspection.draw_event TO hengjian_app;

-- The lists as they stood when they were frozen. Internal: holds names, credit classes and salts.
CREATE TABLE inspection.draw_snapshot (
  draw_id       uuid PRIMARY KEY REFERENCES inspection.draw,
  pools         jsonb NOT NULL,
  snapshot_hash text COLLATE "C" NOT NULL,
  taken_at      timestamptz NOT NULL
);
GRANT SELECT, INSERT ON inspection.draw_snapshot TO hengjian_app;

-- One commitment per party and draw: the key makes a second one impossible.
CREATE TABLE inspection.draw_commitment (
  draw_id     uuid NOT NULL REFERENCES inspection.draw,
  source_id   text COLLATE "C" NOT NULL,
  commitment  text COLLATE "C" NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
  by_person   uuid NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (draw_id, source_id)
);
GRANT SELECT, INSERT ON inspection.draw_commitment TO hengjian_app;

-- The sealed frame, byte for byte as hashed. Openings are for auditors only.
CREATE TABLE inspection.draw_frame (
  draw_id    uuid PRIMARY KEY REFERENCES inspection.draw,
  frame      text COLLATE "C" NOT NULL,
  frame_hash text COLLATE "C" NOT NULL,
  openings   text COLLATE "C" NOT NULL,
  entry_id   uuid NOT NULL,
  sealed_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON inspection.draw_frame TO hengjian_app;

-- One reveal per source and draw. With the frame they determine the seed, so there is no second one.
CREATE TABLE inspection.draw_reveal (
  draw_id    uuid NOT NULL REFERENCES inspection.draw,
  source_id  text COLLATE "C" NOT NULL,
  value      text COLLATE "C" NOT NULL,
  by_person  uuid NOT NULL,
  at         timestamptz NOT NULL,
  entry_id   uuid NOT NULL,
  PRIMARY KEY (draw_id, source_id)
);
GRANT SELECT, INSERT ON inspection.draw_reveal TO hengjian_app;

-- What followed from frame and reveals; recomputable at any time, kept because it was announced.
CREATE TABLE inspection.draw_result (
  draw_id      uuid PRIMARY KEY REFERENCES inspection.draw,
  bundle       text COLLATE "C" NOT NULL,
  seed         text COLLATE "C" NOT NULL,
  result_hash  text COLLATE "C" NOT NULL,
  entry_id     uuid NOT NULL,
  computed_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON inspection.draw_result TO hengjian_app;

-- A drawn institution that cannot be inspected any more gives its place to the next reserve of its stratum: one person
-- asks, another consents.
CREATE TABLE inspection.replacement_request (
  draw_id       uuid NOT NULL REFERENCES inspection.draw,
  unit          text COLLATE "C" NOT NULL,
  cause         text COLLATE "C" NOT NULL CHECK (cause IN ('CLOSED', 'LICENCE_LOST', 'NO_ACTIVITY', 'MOVED_AWAY')),
  reason        text NOT NULL CHECK (btrim(reason) <> ''),
  requested_by  uuid NOT NULL,
  requested_at  timestamptz NOT NULL,
  PRIMARY KEY (draw_id, unit)
);
GRANT SELECT, INSERT ON inspection.replacement_request TO hengjian_app;

CREATE TABLE inspection.replacement (
  draw_id       uuid NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  reserve       text COLLATE "C" NOT NULL,
  -- The public record as logged: canonical JSON, `hengjian.draw.replacement/v1`.
  entry         text COLLATE "C" NOT NULL,
  approved_by   uuid NOT NULL,
  at            timestamptz NOT NULL,
  entry_id      uuid NOT NULL,
  PRIMARY KEY (draw_id, unit),
  UNIQUE (draw_id, reserve),
  FOREIGN KEY (draw_id, unit) REFERENCES inspection.replacement_request
);
GRANT SELECT, INSERT ON inspection.replacement TO hengjian_app;
