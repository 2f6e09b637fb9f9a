-- What people are told, and by which way it reached them.
CREATE SCHEMA notices;
GRANT USAGE ON SCHEMA notices TO hengjian_app;

CREATE TABLE notices.notification (
  id         uuid PRIMARY KEY,
  person_id  uuid NOT NULL,
  -- Name and parameters, not text: it is worded when it is read, in the reader's language.
  template   text COLLATE "C" NOT NULL,
  params     jsonb NOT NULL,
  link       text NOT NULL,
  created_at timestamptz NOT NULL,
  read_at    timestamptz
);
CREATE INDEX notification_by_person ON notices.notification (person_id, id DESC);
CREATE INDEX notification_unread ON notices.notification (person_id) WHERE read_at IS NULL;
GRANT SELECT, INSERT, UPDATE (read_at) ON notices.notification TO hengjian_app;

-- One line per notification and channel, written when the outside took it or refused it for good.
CREATE TABLE notices.delivery (
  notification_id uuid NOT NULL REFERENCES notices.notification,
  channel         text COLLATE "C" NOT NULL,
  outcome         text COLLATE "C" NOT NULL CHECK (outcome IN ('sent', 'refused', 'no-address')),
  at              timestamptz NOT NULL,
  PRIMARY KEY (notification_id, channel)
);
GRANT SELECT, INSERT ON notices.delivery TO hengjian_app;
