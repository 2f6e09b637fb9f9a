import type { Platform } from '../../platform/means.ts';

/** What open data are made with besides the platform. */
export interface OpenDataMeans extends Platform {
  /** So many random bytes as hex digits. */
  readonly randomHex: (bytes: number) => string;
}
