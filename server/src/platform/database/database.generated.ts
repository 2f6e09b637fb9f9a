// Generated from the migrated database by `npm run generate`. Do not edit.
import type { ColumnType } from 'kysely';

type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;
export type Json = ColumnType<unknown, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface PlatformAudit {
  action: string;
  at: Timestamp;
  code: string | null;
  details: Generated<Json>;
  id: string;
  outcome: string;
  person_id: string | null;
  session_id: string | null;
  subject: string;
}

export interface PlatformOutbox {
  created_at: Timestamp;
  id: string;
  payload: Json;
  topic: string;
}

export interface PlatformOutboxDelivery {
  delivered_at: Timestamp;
  outbox_id: string;
  subscriber: string;
}

export interface PlatformSetting {
  changed_at: Timestamp;
  key: string;
  value: Json;
}

export interface DB {
  'platform.audit': PlatformAudit;
  'platform.outbox': PlatformOutbox;
  'platform.outbox_delivery': PlatformOutboxDelivery;
  'platform.setting': PlatformSetting;
}
