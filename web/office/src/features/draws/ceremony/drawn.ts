import { apiQuery } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Draw } from '../procedure-view.ts';
import type { Line } from './lines.ts';
import type { Verdict } from './recompute.ts';

/** One drawn institution as the side shows it; everything of it computed in this browser but the names. */
export interface Drawn {
  readonly unit: string;
  readonly name: string;
  readonly field: string;
  readonly rank: number;
  /** 64 hex digits. */
  readonly ticket: string;
  readonly team: readonly { readonly pool: string; readonly names: readonly string[] }[];
}

/** The side's rows from what was recomputed; from the server come names alone. */
export function drawnOf(
  draw: Draw,
  { draw: computed }: Extract<Verdict, { ok: true }>,
  lines: readonly Line[],
  names: Readonly<Record<string, string>>,
  inspectors: ReadonlyMap<string, string>,
): readonly Drawn[] {
  const fields = new Map(draw.strata.map(({ id, field }) => [id, field]));
  const tickets = new Map(
    lines.flatMap(({ stratum, selected }) =>
      selected.map(({ unit, ticket }) => [`${stratum} ${unit}`, ticket] as const),
    ),
  );
  const teams = Map.groupBy(computed.assignment, ({ unit }) => unit);
  return computed.selected.map(({ stratum, unit, rank }) => ({
    unit,
    name: names[unit] ?? unit,
    field: fields.get(stratum) ?? stratum,
    rank,
    ticket: tickets.get(`${stratum} ${unit}`) ?? '',
    team: (teams.get(unit) ?? []).map((seat) => ({
      pool: seat.pool,
      names: seat.inspectors.map((id) => inspectors.get(id) ?? id),
    })),
  }));
}

/** Names of those who are sent, as frozen with the lists. */
export function useInspectorNames(id: string): ReadonlyMap<string, string> {
  const { data } = useQuery(apiQuery('listSelected', { params: { id } }));
  return useMemo(
    () =>
      new Map(
        (data?.selected ?? []).flatMap(({ team }) =>
          team.flatMap(({ inspectors }) => inspectors.map((one) => [one.id, one.name] as const)),
        ),
      ),
    [data],
  );
}
