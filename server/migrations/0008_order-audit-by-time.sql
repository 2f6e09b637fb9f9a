-- The trail is read newest first and page by page; the id parts what happened in the same millisecond.
CREATE INDEX audit_by_time ON platform.audit (at, id);
