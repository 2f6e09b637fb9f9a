import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/** The one source of new identifiers. Tests pass a counting one. */
export interface Ids {
  /** A fresh UUID, version 7: ordered by time, so that indexes grow at one end. */
  next(): string;
}

export function createIds(clock: Clock): Ids {
  return {
    next() {
      const bytes = randomBytes(16);
      bytes.writeUIntBE(clock.now().epochMilliseconds, 0, 6);
      bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
      bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
      const hex = bytes.toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}
