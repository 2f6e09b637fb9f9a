import { compareTickets, type TicketPrinter } from './tickets.ts';

/** The units of one stratum that are still there to be drawn, with their tickets. Units are named by their place. */
export interface Base {
  readonly ids: readonly string[];
  readonly tickets: Uint32Array;
  /** Places in the order of `T`, ties by id. */
  readonly byTicket: readonly number[];
}

export function baseOf(stratum: string, ids: readonly string[], printer: TicketPrinter): Base {
  const tickets = new Uint32Array(ids.length * 8);
  printer.print('unit', stratum, ids, tickets);
  return { ids, tickets, byTicket: sortByTicket(tickets, ids) };
}

/** Places 0 … ids.length − 1 by ticket, ties by id. */
function sortByTicket(tickets: Uint32Array, ids: readonly string[]): number[] {
  return ids.map((_, i) => i).sort((i, j) => compareTickets(tickets, i, j) || compareIds(ids[i], ids[j]));
}

export function compareIds(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
