import type { Report } from './recheck.ts';
import type { UnitTicket } from './unit-tickets.ts';

/** What the page asks of its worker. */
export type Question =
  | {
      readonly kind: 'recheck';
      readonly bundle: Uint8Array<ArrayBuffer>;
      readonly openings: Uint8Array<ArrayBuffer> | null;
      /** vkey line of the log the page trusts. */
      readonly key: string;
    }
  | { readonly kind: 'ticket'; readonly unit: string };

/** What it gets back. */
export type Reply =
  | { readonly kind: 'report'; readonly report: Report; readonly milliseconds: number; readonly example: string | null }
  | { readonly kind: 'tickets'; readonly unit: string; readonly tickets: readonly UnitTicket[] }
  | { readonly kind: 'failed'; readonly reason: string };
